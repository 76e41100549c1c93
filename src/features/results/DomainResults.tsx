import { useId } from 'react';
import { CopyableTable } from '#components/CopyableTable.tsx';
import { useShared } from '#components/useShared.ts';
import { domainGroups, type DomainGroup } from '#core/chartWords.ts';
import { tableCsv, tabSeparated } from '#core/export/textTable.ts';
import type { MatrixReport } from '#core/report.ts';
import { DomainCharts } from './DomainCharts.tsx';
import { domainTable } from './domainTable.ts';
import type { ResultsView } from './resultsView.ts';

type Props = {
  report: MatrixReport;
  chosen: ResultsView;
  /** `null` when nothing earlier can be compared. */
  previousName: string | null;
  source: string;
};

/** Charts and table of the domains; core and extension domains apart, because only the core is compared. */
export function DomainResults({ report, chosen, previousName, source }: Props) {
  return domainGroups(report).map((group) => (
    <GroupResults key={group.key} {...{ group, report, chosen, previousName, source }} />
  ));
}

function GroupResults({ group, report, chosen, previousName, source }: Props & { group: DomainGroup }) {
  const tableId = useId();
  const drawn = useShared(group);
  const table = domainTable(
    `${group.heading}: levels and targets`,
    report.domains.filter(({ view }) => group.rows.some(({ id }) => id === view.domain.id)),
    report.matrix.scale.levels,
    previousName,
  );
  const csv = tableCsv(table);
  const fileName = `${report.matrix.id}-${group.key === 'all' ? '' : `${group.key}-`}`;
  return (
    <>
      <h2>{group.heading}</h2>
      <DomainCharts
        group={drawn}
        matrix={report.matrix}
        chosen={chosen}
        previousName={previousName ?? 'Previous'}
        source={source}
        tableId={tableId}
        csv={csv}
        fileName={fileName}
      />
      <div id={tableId}>
        <CopyableTable table={table} text={tabSeparated(table)} csv={csv} fileName={`${fileName}domains`} />
      </div>
    </>
  );
}
