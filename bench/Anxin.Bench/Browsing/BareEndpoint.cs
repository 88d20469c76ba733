using System.Data.Common;
using System.Globalization;
using Anxin.Bench.Running;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Anxin.Bench.Browsing;

/// <summary>
/// The least programs that answer the same fifty rows, without sign-in and without a count: <c>/same</c> runs the product's own query,
/// <c>/rows</c> runs SQL written by hand over a pooled connection.
/// </summary>
internal sealed class BareEndpoint : IAsyncDisposable
{
    private readonly WebApplication app;

    private BareEndpoint(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public static async Task<BareEndpoint> StartAsync(Stage stage, Viewer viewer, IReadOnlyDictionary<string, string> queries)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var source = stage.Settings.Database is { } text
            ? NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(text) { MaxAutoPrepare = 100, NoResetOnClose = true }.ConnectionString) : null;
        app.MapGet("/rows", async (HttpContext http) =>
        {
            await using DbConnection connection = source is null
                ? new SqliteConnection($"Data Source={Path.Combine(stage.Settings.DataFolder, "anxin.db")}") : source.CreateConnection();
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = queries[http.Request.Query["q"].ToString()];
            await using var reader = await command.ExecuteReaderAsync();
            var items = new List<Row>();
            while (await reader.ReadAsync())
                items.Add(new Row(reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2), reader.GetInt32(3),
                    reader.GetFieldValue<DateOnly>(4), reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetInt32(7),
                    reader.IsDBNull(8) ? null : reader.GetInt32(8), reader.IsDBNull(9) ? null : reader.GetInt64(9).ToString(CultureInfo.InvariantCulture),
                    reader.GetInt64(10).ToString(CultureInfo.InvariantCulture)));
            return Microsoft.AspNetCore.Http.Results.Json(new { items });
        });
        app.MapGet("/same", async (HttpContext http) =>
        {
            await using var scope = stage.Services.CreateAsyncScope();
            var list = scope.ServiceProvider.GetRequiredService<CaseList>();
            var rows = await list.RowsAsync(viewer, CaseFilter.Read(name => http.Request.Query[name], viewer), http.RequestAborted);
            return Microsoft.AspNetCore.Http.Results.Json(new { items = rows.Select(s => CaseItem.Of(s, viewer.Tree)) });
        });
        await app.StartAsync();
        return new BareEndpoint(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed record Row(
        Guid Id, string Number, Guid Unit, int Status, DateOnly AcceptedOn, string Employer, string? CreditCode, int Industry, int? People,
        string? Amount, string Recovered);
}
