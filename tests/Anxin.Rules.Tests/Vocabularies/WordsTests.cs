namespace Anxin.Rules.Tests.Vocabularies;

public class WordsTests
{
    [Fact]
    public void Api_names_are_those_that_outside_tools_rely_on()
    {
        Assert.Equal(
            ["manufacturing", "construction", "realEstate", "accommodationAndCatering", "other"], Words.Industry.All.Select(w => w.Api));
        Assert.Equal(
            [
                "hotline12351", "lettersAndVisits", "publicOpinion", "labourMonitoring", "inspection", "workerReport", "unionInformant",
                "otherAgency", "other",
            ],
            Words.Channel.All.Select(w => w.Api));
        Assert.Equal(
            [
                "paidInFull", "agreementPerformed", "ledToArbitrationOrCourt", "transferredToPolice", "notSubstantiated", "notWages",
                "unreachable", "withdrawn", "statedInLedger",
            ],
            Words.Outcome.All.Select(w => w.Api));
        Assert.Equal(["open", "closed", "merged", "void"], Words.CaseStatus.All.Select(w => w.Api));
        Assert.Equal(
            ["province", "prefecture", "industryUnion", "directUnion", "county", "township", "enterprise"],
            Words.UnitKind.All.Select(w => w.Api));
        Assert.Equal(["mediation", "legalService", "unspecified"], Words.ServiceKind.All.Select(w => w.Api));
        Assert.Equal(["engineeringConstruction", "manufacturing", "otherEmployers"], Words.EmployerGroup.All.Select(w => w.Api));
        Assert.Equal(
            ["open", "late", "submitted", "accepted", "returned", "zeroDeemed"], Words.ObligationState.All.Select(w => w.Api));
        Assert.Equal(["none", "confirmed", "deemed"], Words.ZeroKind.All.Select(w => w.Api));
    }

    [Theory]
    [InlineData("住宿餐饮", Industry.AccommodationAndCatering)]
    [InlineData("住宿和餐饮业", Industry.AccommodationAndCatering)]
    [InlineData("住宿、餐饮业", Industry.AccommodationAndCatering)]
    [InlineData("建筑", Industry.Construction)]
    [InlineData(" 建筑 业 ", Industry.Construction)]
    [InlineData("房地产开发", Industry.RealEstate)]
    [InlineData("C", Industry.Manufacturing)]
    [InlineData("Ｃ３９", Industry.Manufacturing)]
    [InlineData("48", Industry.Construction)]
    [InlineData("E", Industry.Construction)]
    [InlineData("H", Industry.AccommodationAndCatering)]
    [InlineData("K", Industry.RealEstate)]
    [InlineData("G", Industry.Other)]
    [InlineData("realEstate", Industry.RealEstate)]
    [InlineData("accommodation and catering", Industry.AccommodationAndCatering)]
    [InlineData("其它", Industry.Other)]
    public void Industries_are_read_as_people_write_them(string text, Industry industry)
    {
        Assert.True(Words.Industry.TryParse(text, out var read));
        Assert.Equal(industry, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("98")]
    [InlineData("建")]
    public void What_is_no_industry_is_not_guessed(string? text) => Assert.False(Words.Industry.TryParse(text, out _));

    [Theory]
    [InlineData("12351", Channel.Hotline12351)]
    [InlineData("信访", Channel.LettersAndVisits)]
    [InlineData("网络舆情", Channel.PublicOpinion)]
    [InlineData("劳动关系监测系统", Channel.LabourMonitoring)]
    [InlineData("workerReport", Channel.WorkerReport)]
    public void Channels_are_read_as_people_write_them(string text, Channel channel)
    {
        Assert.True(Words.Channel.TryParse(text, out var read));
        Assert.Equal(channel, read);
    }

    [Theory]
    [InlineData("已足额支付", Outcome.PaidInFull)]
    [InlineData("引导仲裁诉讼", Outcome.LedToArbitrationOrCourt)]
    [InlineData("已办结", Outcome.StatedInLedger)]
    [InlineData("非工资（工程款）", Outcome.NotWages)]
    public void Outcomes_are_read_as_people_write_them(string text, Outcome outcome)
    {
        Assert.True(Words.Outcome.TryParse(text, out var read));
        Assert.Equal(outcome, read);
    }

    [Theory]
    [InlineData("达成协议")] // reached is not performed
    [InlineData("已化解")] // may be in part
    [InlineData("调解成功")]
    public void An_outcome_that_could_mean_two_things_is_asked_and_not_guessed(string text) =>
        Assert.False(Words.Outcome.TryParse(text, out _));

    [Fact]
    public void Every_name_and_variant_reads_back_as_its_own_value()
    {
        AssertReadsBack(Words.Industry);
        AssertReadsBack(Words.Channel);
        AssertReadsBack(Words.Outcome);
        AssertReadsBack(Words.CaseStatus);
        AssertReadsBack(Words.UnitKind);
        AssertReadsBack(Words.ServiceKind);
        AssertReadsBack(Words.EmployerGroup);
        AssertReadsBack(Words.ObligationState);
        AssertReadsBack(Words.ZeroKind);
    }

    [Fact]
    public void One_spelling_cannot_name_two_values() =>
        Assert.Throws<ArgumentException>(() => new Vocabulary<ServiceKind>(
            (ServiceKind.Mediation, "调解", "Mediation", []),
            (ServiceKind.LegalService, "法律服务", "Legal service", ["调解"]),
            (ServiceKind.Unspecified, "未注明", "Unspecified", [])));

    [Fact]
    public void Every_value_must_have_words() =>
        Assert.Throws<ArgumentException>(() => new Vocabulary<ServiceKind>((ServiceKind.Mediation, "调解", "Mediation", [])));

    [Fact]
    public void Every_division_of_the_standard_falls_into_one_of_the_five() =>
        Assert.All(Enumerable.Range(1, 97), division => Assert.True(Words.Industry.TryParse($"{division:00}", out _)));

    private static void AssertReadsBack<T>(Vocabulary<T> vocabulary) where T : struct, Enum
    {
        foreach (var word in vocabulary.All)
            foreach (var spelling in word.Variants.Prepend(word.English).Prepend(word.Chinese).Prepend(word.Api))
                Assert.True(vocabulary.TryParse(spelling, out var read) && read.Equals(word.Value), $"{spelling}: {read}");
    }

    [Theory]
    [InlineData(Industry.Manufacturing, true, EmployerGroup.EngineeringConstruction)]
    [InlineData(Industry.Manufacturing, false, EmployerGroup.Manufacturing)]
    [InlineData(Industry.Construction, false, EmployerGroup.EngineeringConstruction)]
    [InlineData(Industry.RealEstate, false, EmployerGroup.OtherEmployers)]
    [InlineData(Industry.RealEstate, true, EmployerGroup.EngineeringConstruction)]
    [InlineData(Industry.Other, false, EmployerGroup.OtherEmployers)]
    public void The_construction_mark_wins(Industry industry, bool mark, EmployerGroup group) =>
        Assert.Equal(group, EmployerGroups.Of(industry, mark));
}
