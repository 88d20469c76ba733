using Anxin.Core.Cases;
using Anxin.Rules;

namespace Anxin.Web.Hosting;

/// <summary>One case in two hierarchies: a district and an industry union have both taken it on, each in its own spelling.</summary>
internal static class DemoMatch
{
    public static IEnumerable<(DateTime At, string Unit, CreateCase Input)> Told(DateTime end)
    {
        yield return Case(end.AddDays(-6), "630105", Channel.Hotline12351, "青海模拟滩建筑劳务有限公司", "模拟滩家园二期", 21, "318000");
        yield return Case(end.AddDays(-4), "QH-CY-01", Channel.LettersAndVisits, "模拟滩建筑劳务有限责任公司", "模拟滩家园2期项目部", 23, "326000");
    }

    private static (DateTime, string, CreateCase) Case(DateTime at, string unit, Channel channel, string employer, string site, int people, string yuan) => (at, unit, new CreateCase
    {
        Unit = unit,
        AcceptedOn = CivilTime.DateOf(at).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        Channel = Words.Channel.Api(channel),
        Employer = new EmployerInput(employer, null),
        Site = new SiteInput(site, "true"),
        Industry = Words.Industry.Api(Industry.Construction),
        People = $"{people}",
        AmountYuan = yuan,
    });
}
