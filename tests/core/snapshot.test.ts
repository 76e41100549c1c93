import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/canonical.ts';
import { seal } from '#core/record.ts';
import { buildReport, type AssessmentFacts } from '#core/report.ts';
import { fingerprint, openSnapshot, referenceOf, signedOff, type Signature } from '#core/snapshot.ts';
import { aMatrix, anAssessment, anOrganisation, answered, noLibrary, stampAt } from '../build.ts';

const matrix = aMatrix('1.1* 1.2 / 2.1');
const signature: Signature = {
  signedAt: '2026-11-20T10:00:00.000Z',
  signedBy: { name: 'Ruth Calloway', role: 'Lead' },
  sponsor: { name: 'Grace Okonjo', role: 'Chief nurse' },
  meeting: 'Workforce committee',
  meetingDate: '2026-11-17',
  statement: '',
  nextReview: '2027-11-16',
};

function facts(answers: string, note = ''): AssessmentFacts {
  return {
    ...noLibrary,
    organisation: anOrganisation(),
    assessment: anAssessment([matrix], { targets: { small: { all: 3, byDomain: {} } } }),
    matrices: [matrix],
    responses: answered(answers, { '1.1': { note } }),
  };
}

describe('a signed-off copy', () => {
  const { copy, fields } = signedOff(facts('1.1=1 1.2=na 2.1=?'), signature);

  it('is named by the fingerprint of its content, which its reference and its assessment tell', () => {
    expect(fingerprint(copy.fields.content)).toBe(copy.id);
    expect(fields).toMatchObject({ status: 'signed-off', signOff: { ...signature, sha256: copy.id } });
    expect(fields.signOff?.reference).toBe(referenceOf(copy.id, signature.signedAt));
    expect(fields.signOff?.reference).toMatch(/^APG-2026-[2-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('gives the same report as the draft did, from the copy alone', () => {
    const before = buildReport(facts('1.1=1 1.2=na 2.1=?'), null);
    const assessment = seal('now', fields, stampAt(99));
    const opened = openSnapshot(JSON.parse(JSON.stringify(copy.fields.content)), assessment)!;
    const after = buildReport(opened, null);
    expect(after.matrices).toEqual(before.matrices);
    expect(after.assessment).toMatchObject({ status: 'signed-off', signOff: { sha256: copy.id } });
  });

  it('cannot be opened when it is not one', () => {
    expect(openSnapshot({}, anAssessment([matrix]))).toBeNull();
    expect(
      openSnapshot(
        { ...copy.fields.content, matrices: [{ sha256: '', matrix: {} }] },
        anAssessment([matrix]),
      ),
    ).toBeNull();
  });
});

describe('the fingerprint', () => {
  it('stays the same through a file and changes with any change of the content', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.string(), fc.string(), (level, note, other) => {
        fc.pre(note !== other);
        const print = (text: string) => signedOff(facts(`1.1=${level} 2.1=2`, text), signature).copy;
        const { id, fields } = print(note);
        expect(fingerprint(JSON.parse(canonicalJson(fields.content)))).toBe(id);
        expect(print(other).id).not.toBe(id);
      }),
    );
  });

  it('changes with any 1 character of the file', () => {
    const { copy } = signedOff(facts('1.1=1 2.1=2', 'A note'), signature);
    const text = canonicalJson(copy.fields.content);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const changed = `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`;
        let read: unknown;
        try {
          read = JSON.parse(changed);
        } catch {
          return;
        }
        expect(fingerprint(read)).not.toBe(copy.id);
      }),
    );
  });
});
