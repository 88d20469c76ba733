using System.Text;

namespace Anxin.Bench.Running;

/// <summary>bench/RESULTS.md: one section a comparison; a run replaces its own and leaves the others.</summary>
internal static class Results
{
    private const string Mark = "## ";

    /// <param name="title">The section's heading.</param>
    /// <param name="body">Markdown below it.</param>
    public static void Write(string title, string body)
    {
        var file = Path.Combine(Home(), "RESULTS.md");
        var sections = (File.Exists(file) ? File.ReadAllText(file) : Head).Split("\n" + Mark).ToList();
        sections.RemoveAll(s => s.StartsWith(title + "\n", StringComparison.Ordinal));
        sections.Add($"{title}\n\nMachine: {Machine.Describe()}.\n\n{body.TrimEnd()}\n");
        var all = new StringBuilder(sections[0].TrimEnd()).Append('\n');
        foreach (var section in sections.Skip(1).OrderBy(s => Order(s)))
            all.Append('\n').Append(Mark).Append(section.TrimEnd()).Append('\n');
        File.WriteAllText(file, all.ToString());
        Console.WriteLine($"\n{Mark}{title}\n\n{body}");
    }

    /// <summary>A Markdown table.</summary>
    public static string Table(string[] heads, IEnumerable<string[]> rows) => string.Join('\n',
        [$"| {string.Join(" | ", heads)} |", $"|{string.Concat(heads.Select(_ => " --- |"))}", .. rows.Select(r => $"| {string.Join(" | ", r)} |")]) + "\n";

    private static int Order(string section) => Array.FindIndex(["Tables", "Creating", "Importing", "Exporting", "Browsing", "Matching"],
        t => section.StartsWith(t, StringComparison.Ordinal));

    private static string Home()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Anxin.slnx")))
                return Path.Combine(folder.FullName, "bench");
        return Environment.CurrentDirectory;
    }

    private const string Head = """
        # Measured

        Each comparison is one command, and each ratio is taken within one run, the two sides turn about:

            dotnet run -c Release --project bench/Anxin.Bench -- tables|create|import|export|ledger|match|all

        Absolute times depend on the machine and on what else it was doing; the ratios are what counts.
        """;
}
