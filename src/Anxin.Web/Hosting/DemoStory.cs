using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Web.Hosting;

/// <summary>A case of the demo at the moment of its next act.</summary>
internal sealed record DemoMove(CaseActs Cases, ActContext Context, Guid Id)
{
    public string Today => Context.Today.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>One invented case: how it began, and what was done with it afterwards.</summary>
internal sealed record DemoStory
{
    private static readonly string[] Rivers = ["示例河", "样本川", "虚构岭", "假想湖", "模拟滩", "演练桥", "样板沟", "示意坪"];
    private static readonly (string Tail, Industry Industry, bool Project, string? Site)[] Trades =
    [
        ("建筑劳务有限公司", Industry.Construction, true, "安置房二期工地"),
        ("建设工程有限公司", Industry.Construction, true, "中学教学楼项目"),
        ("路桥工程有限公司", Industry.Construction, true, "县道改建二标"),
        ("水利工程有限责任公司", Industry.Construction, true, "灌区配套项目"),
        ("装饰工程有限公司", Industry.Construction, false, "商场装修"),
        ("电子有限公司", Industry.Manufacturing, false, null),
        ("毛纺织厂", Industry.Manufacturing, false, null),
        ("食品有限公司", Industry.Manufacturing, false, null),
        ("新能源材料有限公司", Industry.Manufacturing, true, "厂房扩建工程"),
        ("房地产开发有限公司", Industry.RealEstate, false, "花园三期"),
        ("物业服务有限公司", Industry.RealEstate, false, null),
        ("大酒店有限公司", Industry.AccommodationAndCatering, false, null),
        ("餐饮管理有限公司", Industry.AccommodationAndCatering, false, null),
        ("物流有限公司", Industry.Other, false, null),
        ("农牧专业合作社", Industry.Other, false, "大棚项目"),
    ];
    private static readonly Channel[] Channels =
        [Channel.Hotline12351, Channel.Hotline12351, Channel.Hotline12351, Channel.LettersAndVisits, Channel.LettersAndVisits, Channel.WorkerReport,
            Channel.Inspection, Channel.LabourMonitoring, Channel.PublicOpinion, Channel.UnionInformant, Channel.OtherAgency];

    public required string Employer { get; init; }
    public required Industry Industry { get; init; }
    public required bool Project { get; init; }
    public required string? Site { get; init; }
    public required Channel Channel { get; init; }
    public required int? People { get; init; }
    public required long? Fen { get; init; }
    public bool Disputed { get; init; }
    public IReadOnlyList<Func<DemoMove, Task>> Moves { get; init; } = [];

    public static readonly (string Unit, string Employer, string? People, string Heard)[] Clues =
    [
        ("630102", "样本川小区物业", "4", "保洁和保安说七月、八月的工资没有发，经理总说下周。"),
        ("630102", "工头老样（大名不详）", null, "东关大街一处门面装修，几个木工说干完了找不到工头。"),
        ("630104", "示意坪农家乐", "2", "服务员走的时候扣了一个月工资。"),
        ("630202", "演练桥路桥工程有限公司三标", "30", "工棚里听说劳务队三个月没发钱，准备到县里去。"),
        ("632801", "虚构岭物流", "6", "司机在群里说运费和工资一起拖着。"),
    ];

    public static DemoStory Offered { get; } = new()
    {
        Employer = "样本川装饰工程有限公司",
        Industry = Industry.Construction,
        Project = false,
        Site = "城东商业街门面装修",
        Channel = Channel.LettersAndVisits,
        People = 11,
        Fen = 16_280_000,
    };

    /// <summary>Comes in half an hour before the demo begins, and waits for the province.</summary>
    public static DemoStory Large { get; } = new()
    {
        Employer = "示例河建筑劳务有限公司",
        Industry = Industry.Construction,
        Project = true,
        Site = "东川安置房三标工地",
        Channel = Channel.Hotline12351,
        People = 62,
        Fen = 130_200_000,
    };

    /// <summary>The same dice tell the same story.</summary>
    public static DemoStory Roll(Random dice, int n)
    {
        var (tail, industry, project, site) = Trades[dice.Next(Trades.Length)];
        var people = n % 17 == 5 ? (int?)null : n % 13 == 7 ? 50 + dice.Next(90) : 1 + (int)Math.Pow(dice.Next(2, 30), 1.05);
        var fen = people is null && n % 2 == 0 ? (long?)null : (people ?? 5) * (long)(4_000 + dice.Next(14_000)) * 100 + (n % 5 == 0 ? 50 : 0);
        var story = new DemoStory
        {
            Employer = $"{Rivers[dice.Next(Rivers.Length)]}{tail}",
            Industry = industry,
            Project = project,
            Site = site,
            Channel = Channels[dice.Next(Channels.Length)],
            People = people,
            Fen = fen,
            Disputed = n % 11 == 3,
        };
        return story with { Moves = [.. story.WhatFollows(dice.Next(10))] };
    }

    public CreateCase Input(string unit, DateOnly today) => new()
    {
        Unit = unit,
        AcceptedOn = today.ToString("O", CultureInfo.InvariantCulture),
        Channel = Words.Channel.Api(Channel),
        Employer = new EmployerInput(Employer, null),
        Site = new SiteInput(Site, Project ? "true" : "false"),
        Industry = Words.Industry.Api(Industry),
        People = $"{People}",
        AmountYuan = Fen is { } fen ? DemoSeed.Yuan(fen) : null,
        Disputed = Disputed ? "true" : null,
    };

    /// <summary>From nothing yet, by way of mediation, to paid and closed.</summary>
    private IEnumerable<Func<DemoMove, Task>> WhatFollows(int fate)
    {
        if (fate < 1)
            yield break;
        yield return fate % 3 == 0 ? Serve(ServiceKind.LegalService) : Serve(ServiceKind.Mediation);
        if (fate == 2 && People > 20)
            yield return m => m.Cases.AmendAsync(m.Context, m.Id, new AmendCase { People = $"{People + 34}", Reason = "班组长补交了名单，另一个班组也没有领到" }, default);
        if (fate == 3)
            yield return Close(Outcome.LedToArbitrationOrCourt);
        if (fate == 4 && People < 6)
            yield return Close(Outcome.NotSubstantiated);
        if (fate < 5 || People is null || Fen is null)
            yield break;
        if (fate is 5)
        {
            yield return Recover(Math.Max(1, People.Value / 2), Fen.Value / 2);
            yield break;
        }
        yield return Recover(People.Value - (People.Value / 3), Fen.Value / 3);
        yield return Recover(People.Value / 3, Fen.Value - (Fen.Value / 3));
        if (fate > 6)
            yield return Close(Outcome.PaidInFull);
    }

    private static Func<DemoMove, Task> Serve(ServiceKind kind) =>
        m => m.Cases.ServeAsync(m.Context, m.Id, new RecordService { Kind = Words.ServiceKind.Api(kind), On = m.Today }, default);

    private static Func<DemoMove, Task> Recover(int people, long fen) =>
        m => m.Cases.RecoverAsync(m.Context, m.Id, new RecordRecovery { On = m.Today, People = $"{people}", AmountYuan = DemoSeed.Yuan(fen) }, default);

    private static Func<DemoMove, Task> Close(Outcome outcome) =>
        m => m.Cases.CloseAsync(m.Context, m.Id, new CloseCase { On = m.Today, Outcome = Words.Outcome.Api(outcome) }, null, default);
}
