/** All reports. */

import type { ReportHead } from "../api/types.ts";
import { count, published, title } from "../format.ts";
import { Paged } from "../parts/paged.tsx";

interface Answer {
  reports: ReportHead[];
  next: string | null;
  total: number;
}

function Table({ reports }: { reports: ReportHead[] }) {
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Report</th>
          <th scope="col">Outlet</th>
          <th scope="col">Published</th>
          <th scope="col" class="right">
            Events
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <td>
              <a href={`/reports/${encodeURIComponent(report.id)}`}>{title(report)}</a>
            </td>
            <td>{report.outlet ?? ""}</td>
            <td>{published(report)}</td>
            <td class="right">{count(report.events ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ReportsPage({ search }: { search: string }) {
  return (
    <Paged<Answer>
      path="/reports"
      what="reports"
      title="Reports"
      search={search}
      table={(answer) => <Table reports={answer.reports} />}
    />
  );
}
