using Anxin.Core.Cases;
using Anxin.Core.Journal;

namespace Anxin.Core.Reports;

/// <summary>Recomputes everything that can be recomputed: chains, blocks, the ledger from the journal, frozen tables from the ledger.</summary>
public sealed class Verification(JournalCheck journal, LedgerCheck ledger, FrozenCheck frozen)
{
    /// <returns>What is wrong, one line a fault; nothing when all is well.</returns>
    public async IAsyncEnumerable<string> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var fault in journal.RunAsync(ct))
            yield return fault;
        await foreach (var fault in ledger.RunAsync(ct))
            yield return fault;
        await foreach (var fault in frozen.RunAsync(ct))
            yield return fault;
    }

    /// <summary>What was looked at, for whoever reads a clean result.</summary>
    public string Summary => $"{journal.Chains} chains, {journal.Blocks} blocks, {ledger.Cases} cases, {frozen.Tables} frozen tables";
}
