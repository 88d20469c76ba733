namespace Anxin.TestCommon;

/// <summary>A case in the ledger, in the hands of whoever opened it. Each act answers what the API said.</summary>
/// <param name="Created">The answer it was born with.</param>
public sealed record TheCase(Caller Clerk, Guid Id, string Number, Answer Created)
{
    /// <summary>The same case in somebody else's hands.</summary>
    public TheCase For(Caller clerk) => this with { Clerk = clerk };

    public Task<Answer> ReadAsync() => Clerk.GetAsync($"cases/{Id}");

    public Task<Answer> JournalAsync() => Clerk.GetAsync($"cases/{Id}/journal");

    public Task<Answer> ActAsync(string act, object? body, string? key = null) => Clerk.PostAsync($"cases/{Id}/{act}", body, key);

    public Task<Answer> AmendAsync(object changes) => ActAsync("amend", changes);

    public Task<Answer> RecoverAsync(string on, int people, string yuan) => ActAsync("recoveries", new { on, people, amountYuan = yuan });

    public Task<Answer> ServeAsync(string kind, string on) => ActAsync("services", new { kind, on });

    public Task<Answer> CloseAsync(string on, string outcome) => ActAsync("close", new { on, outcome });

    public Task<Answer> ReopenAsync() => ActAsync("reopen", new { reason = "当事人反映仍有尾款" });

    public Task<Answer> VoidAsync() => ActAsync("void", new { reason = "误录" });

    public Task<Answer> MergeAsync(TheCase into, int people, string? yuan = null) =>
        ActAsync("merge", new { into = into.Id, people, amountYuan = yuan, reason = "同一工地同一批工人" });

    public Task<Answer> UnmergeAsync() => ActAsync("unmerge", new { reason = "核实为两批工人" });

    public Task<Answer> ReassignAsync(string toUnit) => ActAsync("reassign", new { toUnit, reason = "工地在对方辖区" });
}
