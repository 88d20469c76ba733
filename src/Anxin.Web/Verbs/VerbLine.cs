using System.Data.Common;
using Anxin.Core.Journal;
using Anxin.Data;

namespace Anxin.Web.Verbs;

/// <summary>Reads <c>VERB --option value …</c>. We read it ourselves: the host would take values for configuration switches.</summary>
public sealed class VerbLine
{
    private static readonly Dictionary<string, (string Options, Func<VerbLine, Task<int>> Run)> Verbs = new(StringComparer.Ordinal)
    {
        ["serve"] = ("data urls seed drill", ServeVerb.RunAsync),
        ["token"] = ("unit role name data days", TokenVerb.RunAsync),
        ["account"] = ("unit role name login data", AccountVerb.RunAsync),
        ["partner"] = ("agency url data", PartnerVerb.RunAsync),
        ["tables"] = ("campaign ledger as-of out", TablesVerb.RunAsync),
        ["migrate"] = ("data", MigrateVerb.RunAsync),
        ["backup"] = ("data", BackupVerb.RunAsync),
        ["restore"] = ("data", RestoreVerb.RunAsync),
        ["sweep"] = ("data", SweepVerb.RunAsync),
        ["verify"] = ("data", VerifyVerb.RunAsync),
        ["verify-proof"] = ("data key", VerifyProofVerb.RunAsync),
    };

    private readonly Dictionary<string, List<string>> options = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    /// <summary>What stands beside the options, such as a file.</summary>
    public IReadOnlyList<string> Words => words;

    public string? Option(string name) => options.GetValueOrDefault(name)?[^1];

    public IReadOnlyList<string> Options(string name) => options.GetValueOrDefault(name) ?? [];

    /// <summary>The data folder, relative to the caller's folder; <c>./data</c> unless said.</summary>
    public string DataFolder => Path.GetFullPath(Option("data") ?? "data");

    /// <returns>The exit code: 2 for a line that cannot be understood.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var verb = args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal) ? args[0] : "serve";
        if (!Verbs.TryGetValue(verb, out var known))
            return Complain($"No verb \"{verb}\". Verbs: {string.Join(", ", Verbs.Keys)}.");
        try
        {
            return await known.Run(Read(args.Skip(args.Length > 0 && args[0] == verb ? 1 : 0), known.Options.Split(' ')));
        }
        catch (Exception wrong) when (Told(wrong) is { } why)
        {
            return Complain(why);
        }
    }

    /// <summary>What cannot be done because of what stands in the line, in the folder or in the database; anything else is a fault of ours.</summary>
    private static string? Told(Exception wrong) => wrong switch
    {
        UsageException or BackupException => wrong.Message,
        InputException input => string.Join(" ", input.Problems.All.Select(p => $"{p.Field}: {p.Text}")),
        IOException or UnauthorizedAccessException => wrong.Message,
        DbException => $"The database cannot be used: {wrong.Message.ReplaceLineEndings(" ")}",
        _ => null,
    };

    private static int Complain(string what)
    {
        Console.Error.WriteLine(what);
        return 2;
    }

    private static VerbLine Read(IEnumerable<string> args, string[] known)
    {
        var line = new VerbLine();
        string? open = null;
        foreach (var arg in args)
        {
            if (open is not null)
            {
                line.Set(open, arg);
                open = null;
            }
            else if (arg.StartsWith("--", StringComparison.Ordinal))
            {
                var (name, value) = arg.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (arg[2..at], arg[(at + 1)..]) : (arg[2..], null);
                if (!known.Contains(name))
                    throw new UsageException($"No option --{name} here. Options: {string.Join(", ", known.Select(k => "--" + k))}.");
                if (value is null)
                    open = name;
                else
                    line.Set(name, value);
            }
            else
            {
                line.words.Add(arg);
            }
        }
        return open is null ? line : throw new UsageException($"--{open} needs a value.");
    }

    private void Set(string name, string value)
    {
        if (!options.TryGetValue(name, out var values))
            options[name] = values = [];
        values.Add(value);
    }
}

/// <summary>The command line cannot be done as written; the message says how to mend it.</summary>
public sealed class UsageException(string message) : Exception(message);
