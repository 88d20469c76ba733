using Anxin.Core.Cases.Import;
using Anxin.Web.Verbs;

namespace Anxin.Web.Offline;

/// <summary>
/// Columns whose headings are not understood. A server asks once and remembers; a command can only say what it did not read. Where no row
/// of such a sheet has people, or none has an amount, the column that holds them is among the unread: tables without them would be wrong.
/// </summary>
internal static class UnreadColumns
{
    private const string Remedy = "Word the heading as the template does, such as 受理日期, 企业名称, 所属行业, 人数, 金额(元), and run again.";

    public static void Tell(string file, ImportPlan plan)
    {
        foreach (var column in plan.Questions)
            Console.Error.WriteLine($"{file} {column.Sheet} column {column.Column} \"{column.Heading}\" is not understood: {column.Question} ({string.Join(", ", column.Samples)}) {Remedy}");
        var rows = plan.New.Concat(plan.Changed.Select(c => c.Row)).Concat(plan.AlreadyTaken.Select(a => a.Row)).ToLookup(r => r.Sheet);
        foreach (var sheet in plan.Questions.GroupBy(q => q.Sheet).Where(s => rows[s.Key].Any()))
        {
            var lost = (rows[sheet.Key].All(r => r.Draft.People is null), rows[sheet.Key].All(r => r.Draft.AmountFen is null)) switch
            {
                (true, true) => "people (人数) and amounts (金额)",
                (true, false) => "people (人数)",
                (false, true) => "amounts (金额)",
                _ => null,
            };
            if (lost is not null)
                throw new UsageException($"{file} {sheet.Key}: no row has {lost}, and {string.Join(", ", sheet.Select(q => $"column {q.Column} \"{q.Heading}\""))} is not understood. Nothing was written. {Remedy}");
        }
    }
}
