import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '#core/canonical.ts';
import { readExchange } from '#core/exchange/read.ts';
import { dryRun, restoredWorkspace } from '#core/exchange/restore.ts';
import { writeSignedFile } from '#core/exchange/signedFile.ts';
import { nobody } from '#core/organisation.ts';
import { seal } from '#core/record.ts';
import { signedOff } from '#core/snapshot.ts';
import { aMatrix, anAssessment, anOrganisation, answered, noLibrary, noWork, stampAt } from '../build.ts';

const matrix = aMatrix('1.1 1.2');
const signature = {
  signedAt: '2026-11-20T10:00:00.000Z',
  signedBy: { name: 'Sam Okafor', role: '' },
  sponsor: nobody,
  meeting: '',
  meetingDate: null,
  statement: 'We checked all of it.',
  nextReview: null,
};
const facts = { createdAt: '2026-11-21T09:00:00.000Z', createdBy: 'Anytown Trust', app: '0.1.0' };

const draft = {
  organisation: anOrganisation(),
  assessment: anAssessment([matrix]),
  matrices: [matrix],
  responses: answered('1.1=2 1.2=na'),
  ...noLibrary,
};
const made = signedOff(draft, signature);
const assessment = seal('now', made.fields, stampAt(10));
const copy = seal(made.copy.id, made.copy.fields, stampAt(10));
const text = writeSignedFile(facts, assessment, copy) ?? '';

const faultOf = (body: string): unknown => {
  try {
    readExchange(body);
    return null;
  } catch (error) {
    return error instanceof Error && 'fault' in error ? error.fault : error;
  }
};

describe('the file of a signed-off copy', () => {
  it('gives the fingerprint of the signature when it is worked out again from the file', () => {
    const { workspace, envelope } = readExchange(text);
    expect(envelope.kind).toBe('snapshot');
    expect(contentHash(workspace.snapshots[0]?.content)).toBe(assessment.signOff?.sha256);
    expect(workspace.matrices[0]?.matrix.title).toBe('Small matrix');
    expect(workspace.responses).toEqual([...draft.responses.values()]);
  });

  it('is refused after a change of any one character', () => {
    const places = fc.nat(text.length - 1);
    const characters = fc.constantFrom('0', '7', 'a', 'Z', ' ', '"', '}', ',', 'é');
    fc.assert(
      fc.property(places, characters, (place, character) => {
        fc.pre(text[place] !== character);
        expect(faultOf(text.slice(0, place) + character + text.slice(place + 1))).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('says so when an answer, the envelope or a space was changed', () => {
    expect(faultOf(text.replace('We checked all of it', 'We checked most of it'))).toBe('signed-altered');
    expect(faultOf(text.replace('"createdBy":"Anytown Trust"', '"createdBy":"Anytown Truss"'))).toBe(
      'signed-altered',
    );
    expect(faultOf(text.replace('{"app":', '{ "app":'))).toBe('signed-altered');
  });

  it('is refused when all hashes were made again but the signature is of something else', () => {
    const other = seal('now', { ...made.fields, name: 'This year', targetDate: '2030-01' }, stampAt(10));
    expect(faultOf(writeSignedFile(facts, other, copy) ?? '')).toBe('signed-altered');
    const changed = seal(copy.id, { ...copy, content: { ...copy.content, signature: {} } }, stampAt(10));
    expect(faultOf(writeSignedFile(facts, assessment, changed) ?? '')).toBe('signed-altered');
  });
});

describe('restoring it', () => {
  const { workspace: file } = readExchange(text);
  const add = { mode: 'add', resolutions: new Map([['now', 'use-file' as const]]) } as const;
  const after = (here: typeof file) => restoredWorkspace(here, file, add, stampAt(99), () => 'copy');

  it('adds everything to an empty store', () => {
    expect(after(noWork).snapshots).toEqual([copy]);
    expect(after(noWork).assessments).toEqual([assessment]);
  });

  it('changes nothing where it is already, also when it was revised since', () => {
    const revised = {
      ...file,
      assessments: [seal('now', { ...made.fields, status: 'revised' as const }, stampAt(20))],
    };
    expect(dryRun(revised, file)).toMatchObject({ sameAssessments: ['This year'], conflicts: [] });
    expect(after(revised).assessments).toEqual(revised.assessments);
  });

  it('learns from a file that it was revised', () => {
    const revised = {
      ...file,
      assessments: [seal('now', { ...made.fields, status: 'revised' as const }, stampAt(20))],
    };
    const merged = restoredWorkspace(file, revised, add, stampAt(99), () => 'copy');
    expect(merged.assessments).toHaveLength(1);
    expect(merged.assessments[0]).toMatchObject({
      id: 'now',
      status: 'revised',
      signOff: assessment.signOff,
    });
  });
});
