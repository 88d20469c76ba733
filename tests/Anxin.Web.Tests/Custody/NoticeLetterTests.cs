using Anxin.Core.Accounts;
using Anxin.TestCommon;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Custody;

/// <summary>The letter by which a labour department is notified: one for each notification, without any worker, kept as it was sent.</summary>
public sealed class NoticeLetterTests : SiteTests
{
    [Theory, Engines]
    public async Task It_is_looked_at_first_then_sent_and_stays_the_same_to_the_byte(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-09T09:00");
        var clues = new[] { await site.HearsAsync("630102", true), await site.HearsAsync("630102") };
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/notices")).Is(200).Form();
        var draft = TextOf(await BytesAsync(await person.PostAsync("/notices?handler=Draft", form, ("Chosen", $"{clues[0]}"))));
        Assert.Contains("草稿", draft, StringComparison.Ordinal);
        Assert.Contains("欠薪线索1条", draft, StringComparison.Ordinal);
        Assert.Contains("请选择要通报的线索", (await person.PostAsync("/notices?handler=Draft", form)).Is(200).Text, StringComparison.Ordinal);

        var clerk = await site.Caseworker("630102");
        var sent = (await clerk.PostAsync("notices", new { clues, letterNumber = "示工函〔2022〕5号", on = "2022-10-09" })).Is(201)["id"].GetGuid();
        var page = (await person.GetAsync("/notices?sent=true")).Is(200);
        Assert.Contains($"dispatch={sent}", page.Html, StringComparison.Ordinal);
        var first = await BytesAsync(await person.GetAsync($"/notices?handler=Letter&dispatch={sent}"));
        var text = TextOf(first);
        foreach (var said in new[] { "城东区总工会", "示工函〔2022〕5号", "欠薪线索2条，共涉及24人", "2022年10月9日", "示例建筑工程有限公司", "欠薪线索清单" })
            Assert.Contains(said, text, StringComparison.Ordinal);
        foreach (var personal in new[] { "样本甲", "13900000000" })
            Assert.DoesNotContain(personal, text, StringComparison.Ordinal);
        await site.ItIsAsync("2022-10-12T09:00");
        Assert.Equal(first, await BytesAsync(await person.GetAsync($"/notices?handler=Letter&dispatch={sent}")));
        Assert.Contains("\"letter\"", await site.ReadAsync(db => db.Entries.Where(e => e.SubjectId == sent).Select(e => e.Payload).SingleAsync(Stop)), StringComparison.Ordinal);

        var other = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        (await other.GetAsync($"/notices?handler=Letter&dispatch={sent}")).Is(404);
    }

    [Theory, Engines]
    public async Task A_department_with_accounts_finds_it_at_its_desk_and_a_number_in_a_name_stops_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (member, stranger) = (await site.MemberSignsInAsync(Hands.Labour), await site.MemberSignsInAsync("630103-RS"));
        var clerk = await site.Caseworker("630102");
        var sent = (await clerk.PostAsync("notices", new { clues = new[] { await site.HearsAsync("630102") } })).Is(201)["id"].GetGuid();
        Assert.Contains($"dispatch={sent}", (await member.GetAsync("/agency/notices")).Is(200).Html, StringComparison.Ordinal);
        Assert.Contains("示例建筑工程有限公司", TextOf(await BytesAsync(await member.GetAsync($"/agency/notices?handler=Letter&dispatch={sent}"))), StringComparison.Ordinal);
        (await stranger.GetAsync($"/agency/notices?handler=Letter&dispatch={sent}")).Is(404);

        var careless = (await clerk.PostAsync("clues", new { unit = "630102", channel = "hotline12351", employer = "找13900000003那个老板", heard = "没发工资" })).Is(201)["id"].GetGuid();
        (await clerk.PostAsync("notices", new { clues = new[] { careless } })).IsWrongIn("clues");
        var apart = (await clerk.PostAsync("clues", new { unit = "630102", channel = "hotline12351", employer = "找１３９ ００００-０００３那个老板", heard = "没发工资" })).Is(201)["id"].GetGuid();
        (await clerk.PostAsync("notices", new { clues = new[] { apart } })).IsWrongIn("clues");
    }

    private static async Task<byte[]> BytesAsync(PageAnswer page) => await page.Is(200).Response.Content.ReadAsByteArrayAsync(Stop);

    /// <summary>Everything that stands on it, heads and annex included; it must be a valid document.</summary>
    private static string TextOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, Stop).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var main = document.MainDocumentPart!;
        return string.Concat(main.HeaderParts.Select(h => h.Header!.InnerText)) + main.Document!.InnerText;
    }
}
