using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Imports;

/// <summary>The power fails in the middle of an act: afterwards it has happened whole, or not at all, and can be asked for again.</summary>
public sealed class KilledServerTests
{
    private const int Rows = 12_000;
    private const string OneWorkbook = "the-one-workbook";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Engines]
    public async Task An_import_killed_while_its_rows_are_written_takes_nothing_and_is_taken_whole_when_sent_again(Engine engine)
    {
        await using var server = await ServerProcess.StartAsync(engine);
        var clerk = await server.AsAsync(Roles.Caseworker, "630102");
        var before = await server.WrittenAsync();
        var sending = SendAsync(clerk);
        while (!sending.IsCompleted && await server.WrittenAsync() < before + (2 << 20))
            await Task.Delay(20, Stop);
        Assert.False(sending.IsCompleted, "The import was over before it could be interrupted.");
        server.Kill();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);

        await server.StartAsync();
        clerk = clerk with { Http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) } };
        var left = (await clerk.GetAsync("cases?pageSize=1")).Is(200)["total"].GetInt32();
        Assert.Contains(left, new[] { 0, 10_000 });
        var again = (await SendAsync(clerk)).Is(200);
        Assert.Equal(Rows, again["accepted"].GetInt32());
        Assert.Equal(again.Text, (await SendAsync(clerk)).Is(200).Text);
        Assert.Equal(Rows, (await SendAsync(clerk, "another-key")).Is(200)["alreadyTaken"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_submission_whose_server_is_killed_is_there_once_or_not_at_all(Engine engine)
    {
        await using var server = await ServerProcess.StartAsync(engine);
        var reporter = await server.AsAsync(Roles.Reporter, "630100");
        const string Owed = "campaigns/qinghai-2022-41/obligations?unit=630100&duty=weekly";
        var id = (await reporter.GetAsync(Owed)).Is(200)["items.0.id"].GetString();
        var report = new { signedOffBy = "样本甲", preparedBy = "样本乙", phone = "0971-0000000" };
        foreach (var moment in new[] { 0, 3, 15 })
        {
            var sending = reporter.PostAsync($"obligations/{id}/submit", report, "the-one-report");
            await Task.Delay(moment, Stop);
            server.Kill();
            await Record.ExceptionAsync(() => sending);
            await server.StartAsync();
            reporter = reporter with { Http = new HttpClient { BaseAddress = server.Address } };
            var versions = (await reporter.GetAsync($"obligations/{id}/versions")).Is(200).Count("items");
            Assert.InRange(versions, 0, 1);
        }
        var first = (await reporter.PostAsync($"obligations/{id}/submit", report, "the-one-report")).Is(200);
        Assert.Equal(first.Text, (await reporter.PostAsync($"obligations/{id}/submit", report, "the-one-report")).Is(200).Text);
        Assert.Equal(1, (await reporter.GetAsync($"obligations/{id}/versions")).Is(200).Count("items"));
    }

    private static async Task<Answer> SendAsync(Caller clerk, string key = OneWorkbook)
    {
        var csv = new StringBuilder("受理日期,企业名称,所属行业,人数,金额(元)\n");
        for (var i = 1; i <= Rows; i++)
            csv.Append(CultureInfo.InvariantCulture, $"2022-10-01,示例第{i}号建筑有限公司,建筑业,{5 + i % 40},{i}00\n");
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv.ToString()));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent("one-boundary") { { file, "file", "ledger.csv" } };
        return await clerk.SendAsync(HttpMethod.Post, "imports?unit=630102", form, key);
    }
}
