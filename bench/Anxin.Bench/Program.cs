using Anxin.Bench;
using Anxin.Bench.Browsing;
using Anxin.Bench.Creating;
using Anxin.Bench.Exporting;
using Anxin.Bench.Importing;
using Anxin.Bench.Intake;
using Anxin.Bench.Matching;
using Anxin.Bench.Running;
using Anxin.Bench.Tables;

if (args is ["corpus", .. var rest])
    return CorpusVerb.Run(rest);

// One command a comparison; nothing here is a test, and nothing fails because a machine is slow.
var all = new Dictionary<string, Func<Workplace, Task>>(StringComparer.Ordinal)
{
    ["tables"] = TablesBench.RunAsync,
    ["create"] = CreateBench.RunAsync,
    ["intake"] = IntakeBench.RunAsync,
    ["import"] = ImportBench.RunAsync,
    ["export"] = ExportBench.RunAsync,
    ["ledger"] = LedgerBench.RunAsync,
    ["match"] = MatchBench.RunAsync,
    ["find"] = FindBench.RunAsync,
};
if (args is ["match-file", .. var file])
    return MatchFile.Run(file);
var asked = args is ["all"] ? [.. all.Keys] : args;
if (asked.Length == 0 || asked.Except(all.Keys).Any())
{
    Console.Error.WriteLine($"Which comparison? {string.Join(", ", all.Keys)} or all; corpus makes and judges one.");
    return 2;
}
using var place = new Workplace();
foreach (var name in asked)
    await all[name](place);
return 0;
