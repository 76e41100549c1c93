import type { FileFacts } from '#core/exchange/write.ts';
import { writeExchange } from '#core/exchange/write.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { matrixHash } from '#core/readMatrix.ts';
import { aMatrix, anAssessment, anOrganisation, answered, noWork, stampAt } from '../build.ts';

const matrix = aMatrix('1.1* 1.2 / 2.1');

export const facts: FileFacts = {
  kind: 'backup',
  fileId: 'file-1',
  createdAt: '2026-11-20T14:30:00.000Z',
  createdBy: 'ruth',
  app: '0.1.0',
};

/** 1 organisation with 1 assessment of 3 criteria and the given answers, and 1 line of history. */
export function aWorkspace(answers = '1.1=3>4 low 1.2=na 2.1=?'): Workspace {
  return {
    ...noWork,
    organisations: [anOrganisation({ name: 'Anytown “Trust” –\u2028\\ ünïcode' })],
    assessments: [anAssessment([matrix], { targets: { small: { all: 3, byDomain: { d1: 4 } } } })],
    responses: [...answered(answers, { '1.1': { note: 'Says: {"payload": 1}, "payloadSha256":' } }).values()],
    matrices: [{ sha256: matrixHash(matrix), matrix }],
    events: [
      {
        id: 'event-1',
        at: stampAt(1).at,
        kind: 'answered',
        about: 'now',
        recordId: 'now_c1-1_agreed_ruth',
        before: { note: '' },
        authorId: 'ruth',
        deviceId: 'ruth-laptop',
      },
    ],
  };
}

export function writeFile(
  workspace: Workspace,
  unreadable: { table: string; id: string; raw: string }[] = [],
) {
  return writeExchange(facts, { ...workspace, unreadable });
}
