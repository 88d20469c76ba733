using Anxin.Core.Campaigns;
using Anxin.Rules;
using Anxin.Web.Offline;

namespace Anxin.Web.Verbs;

/// <summary>The offline way for an office with no server: ledgers in, every table out.</summary>
public static class TablesVerb
{
    /// <returns>0 all rows taken, 1 some refused, 2 unusable input.</returns>
    public static async Task<int> RunAsync(VerbLine line)
    {
        var campaignFile = Existing(line.Option("campaign") ?? throw new UsageException("--campaign FILE is needed, such as --campaign campaigns/qinghai-2022-41.yaml."));
        var ledgers = line.Options("ledger").Concat(line.Words).Select(Ledger).ToList();
        if (ledgers.Count == 0)
            throw new UsageException("--ledger [CODE=]FILE is needed, one or more.");
        var outFolder = Path.GetFullPath(line.Option("out") ?? throw new UsageException("--out DIR is needed."));
        var asOf = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (line.Option("as-of") is { } text && !CivilTime.TryParseInstant(text, out asOf))
            throw new UsageException($"--as-of wants an instant with its offset, such as 2022-11-07T12:00+08:00, not \"{text}\".");

        var yaml = await File.ReadAllTextAsync(campaignFile);
        var campaign = CampaignFile.Parse(yaml, campaignFile);
        if (campaign.Problems.Count > 0)
            throw new UsageException(string.Join(Environment.NewLine, campaign.Problems.Select(p => $"{p.File}:{p.Line}:{p.Column}: {p.Message}")));
        await using var office = await OfflineOffice.OpenAsync(yaml, campaignFile, asOf);
        var refused = false;
        foreach (var (code, file) in ledgers)
            refused |= await office.TakeAsync(code, file);
        await office.WriteAsync(campaign.Definition!.Code, outFolder);
        return refused ? 1 : 0;
    }

    private static (string? Code, string File) Ledger(string text)
    {
        if (!File.Exists(text) && text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
            return (text[..at], Existing(text[(at + 1)..]));
        return (null, Existing(text));
    }

    private static string Existing(string file) =>
        File.Exists(file) ? Path.GetFullPath(file) : throw new UsageException($"There is no file {file}.");
}
