using Anxin.Core.Campaigns;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;

namespace Anxin.Web.Pages.Reports;

/// <summary>A figure's lines as a page lists them.</summary>
/// <param name="Row">The table's row; null for its totals.</param>
/// <param name="Column">The figure's name in the API.</param>
public sealed record FigureList(FigureView View, ReportForm Form, string? Row, string Column, UnitTree Tree);
