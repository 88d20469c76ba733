using System.Text;
using Anxin.Bench.Making;
using Anxin.Bench.Running;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases.Import;
using Anxin.Core.Journal;
using Anxin.Forms.In;
using Anxin.Web.Hosting;
using ExcelDataReader;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Bench.Importing;

/// <summary>A workbook of 100,000 rows taken into an empty ledger, against only reading it.</summary>
internal static class ImportBench
{
    private const int Rows = 100_000;
    private const int Rounds = 3;

    public static async Task RunAsync(Workplace place)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Path.Combine(place.Folder, "ledger.xlsx");
        var lines = new List<string[]>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            var (takes, reads, bares) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                // An empty ledger each time, or all rows would be there already.
                await using var stage = await Stage.OpenAsync(place, engine, 0, $"_import{round}");
                if (stage is null)
                    break;
                await using var scope = stage.Services.CreateAsyncScope();
                var context = await ContextAsync(scope.ServiceProvider);
                if (round == 0)
                    await Workbook.WriteAsync(file, context.Viewer.Tree, Rows);
                var read = await Measure.OnceAsync(() => ReadAsync(file));
                var bare = await Measure.OnceAsync(() => BareAsync(file));
                var take = await Measure.OnceAsync(() => TakeAsync(scope.ServiceProvider, context, file));
                if (round == 0)
                    continue;
                reads.Add(read);
                bares.Add(bare);
                takes.Add(take);
            }
            if (takes.Count == 0)
                continue;
            var (t, r, b) = (Measure.Median(takes), Measure.Median(reads), Measure.Median(bares));
            lines.Add([engine.ToString(), $"{t / 1000:0.0}", $"{r / 1000:0.00}", $"**{t / r:0.0}**", $"{b / 1000:0.00}", $"{t / b:0.0}"]);
            Workplace.Say(string.Join("  ", lines[^1]));
        }
        Results.Write("Importing", Notes + "\n\n" + Results.Table(
            ["engine", "taken in, s", "only read, s", "ratio", "cells by ExcelDataReader, s", "ratio"], lines));
    }

    private static async Task<ActContext> ContextAsync(IServiceProvider services)
    {
        var context = await SystemActs.ContextAsync(services, services.GetRequiredService<AnxinDb>());
        var viewer = new Viewer(Actor.System, [new Seat(context.Viewer.Tree.Root.Id, Roles.Caseworker)], context.Viewer.Tree);
        return context with { Viewer = viewer };
    }

    private static async Task TakeAsync(IServiceProvider services, ActContext context, string file)
    {
        await using var stream = File.OpenRead(file);
        var (result, _) = await services.GetRequiredService<ImportActs>().TakeAsync(
            context, context.Viewer.Tree.Root.Id, LedgerWorkbook.Read(stream, file), ImportMode.All, null, default);
        if (result.Accepted != Rows)
            throw new InvalidOperationException($"Only {result.Accepted} rows were taken; {result.Rejected.Count} refused: {result.Rejected.FirstOrDefault()}");
    }

    private static Task ReadAsync(string file)
    {
        using var stream = File.OpenRead(file);
        return LedgerWorkbook.Read(stream, file).OfType<LedgerRow>().Count() == Rows
            ? Task.CompletedTask : throw new InvalidOperationException("Rows are missing.");
    }

    private static Task BareAsync(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++)
                _ = reader.GetValue(i);
        return Task.CompletedTask;
    }

    private const string Notes = """
        100,000 rows of .xlsx, 17 columns, forty-odd counties, into an empty ledger: read, understood, checked, matched against what is there, and
        written as one act in one durable transaction (cases, clues, services, recoveries, chained entries, search). Against only reading
        the same file with the product's own reader, and against only visiting its cells with ExcelDataReader. Wanted: at most 4 times.
        Median of three rounds after one to warm up.
        """;
}
