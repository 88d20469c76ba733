using System.Data.Common;
using Anxin.Core.Journal;
using Anxin.Data;

namespace Anxin.Web.Verbs;

/// <summary>Reads <c>VERB --option value …</c>. We read it ourselves: the host would take values for configuration switches.</summary>
public sealed class VerbLine
{
    private static readonly Dictionary<string, (string Options, string Does, Func<VerbLine, Task<int>> Run)> Verbs = new(StringComparer.Ordinal)
    {
        ["serve"] = ("data urls seed drill", "runs the site and the API; this is done where no verb is given", ServeVerb.RunAsync),
        ["token"] = ("unit role name data days", "makes a named API client and prints its bearer token", TokenVerb.RunAsync),
        ["account"] = ("unit role name login data", "makes a person's account and prints its first password", AccountVerb.RunAsync),
        ["partner"] = ("agency url data", "sets how another agency's system is reached and prints its secret", PartnerVerb.RunAsync),
        ["tables"] = ("campaign ledger as-of out", "writes the printed tables from ledgers on disk, without a server", TablesVerb.RunAsync),
        ["migrate"] = ("data", "brings the data folder or database to this version", MigrateVerb.RunAsync),
        ["backup"] = ("data", "writes a backup to FILE while the server runs", BackupVerb.RunAsync),
        ["restore"] = ("data", "reads a backup FILE into an empty folder or database", RestoreVerb.RunAsync),
        ["sweep"] = ("data", "looks through all open cases and clues for those that are the same", SweepVerb.RunAsync),
        ["verify"] = ("data", "checks the journal's chain and that frozen tables recompute byte for byte", VerifyVerb.RunAsync),
        ["verify-proof"] = ("data key", "checks a worker's proof of filing", VerifyProofVerb.RunAsync),
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
        if (args is ["help" or "--help" or "-h", ..])
            return Help();
        var verb = args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal) ? args[0] : "serve";
        if (!Verbs.TryGetValue(verb, out var known))
            return Complain($"No verb \"{verb}\". Verbs: {string.Join(", ", Verbs.Keys)}; help tells what each does.");
        try
        {
            return await known.Run(Read(args.Skip(args.Length > 0 && args[0] == verb ? 1 : 0), known.Options.Split(' ')));
        }
        catch (Exception wrong) when (Told(wrong) is { } why)
        {
            return Complain(why);
        }
    }

    private static int Help()
    {
        Console.Out.WriteLine("anxin VERB [--option value …]");
        foreach (var (verb, (options, does, _)) in Verbs)
            Console.Out.WriteLine($"  {verb,-13} {does}; {string.Join(' ', options.Split(' ').Select(o => "--" + o))}");
        return 0;
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
