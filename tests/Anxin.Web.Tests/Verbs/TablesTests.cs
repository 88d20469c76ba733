using Anxin.Core.Campaigns;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Verbs;

/// <summary>Tables made without a server.</summary>
public sealed class TablesTests
{
    private const string Head = "单位,受理日期,企业名称,所属行业,";

    [Fact]
    public async Task A_ledger_whose_people_stand_under_a_heading_nobody_understands_makes_no_tables()
    {
        await using var machine = new Machine(Engine.Sqlite);
        var ran = await TablesAsync(machine, Head + "牵涉弟兄,拖欠数(千元)\n630102,2022-10-03,示例甲有限公司,建筑业,37,18\n");
        Assert.Equal(2, ran.Exit);
        foreach (var said in new[] { "column E \"牵涉弟兄\"", "column F \"拖欠数(千元)\"", "people (人数) and amounts (金额)" })
            Assert.Contains(said, ran.Log, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(machine.Folder, "out")));
    }

    [Fact]
    public async Task A_column_that_no_figure_needs_is_named_and_the_tables_are_made()
    {
        await using var machine = new Machine(Engine.Sqlite);
        var ran = await TablesAsync(machine, Head + "人数,金额(元),班组绰号\n630102,2022-10-03,示例甲有限公司,建筑业,37,18000,铁军\n");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("column G \"班组绰号\"", ran.Log, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(machine.Folder, "out", "summary.json")));
    }

    private static async Task<Ran> TablesAsync(Machine machine, string ledger)
    {
        var (campaign, file) = (Path.Combine(machine.Folder, "campaign.yaml"), Path.Combine(machine.Folder, "ledger.csv"));
        await File.WriteAllTextAsync(campaign, ShippedCampaigns.Yaml("qinghai-2022-41"));
        await File.WriteAllTextAsync(file, ledger);
        return await machine.RunAsync("tables", "--campaign", campaign, "--ledger", file, "--as-of", "2022-11-07T12:00+08:00", "--out", Path.Combine(machine.Folder, "out"));
    }
}
