using Anxin.Core.Journal;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Custody;

/// <summary>Several people answer one offer in the same moment.</summary>
public sealed class AnswersAtOnceTests : SiteTests
{
    private const int Rounds = 12;

    [Theory, Engines]
    public async Task Only_one_of_them_is_taken_and_the_case_is_where_that_one_says(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (clerk, other) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        for (var round = 0; round < Rounds; round++)
        {
            var it = await clerk.OpensAsync();
            var offer = (await it.ActAsync("handovers", new { kind = "assignment", to = "630103", reason = "工地在对方辖区" })).Is(201)["id"].GetGuid();
            var answers = await Task.WhenAll(
                other.HandoverAsync(offer, "accept"), clerk.HandoverAsync(offer, "withdraw", new { reason = "先不转" }),
                other.HandoverAsync(offer, "refuse", new { reason = "不在本区" }), other.HandoverAsync(offer, "accept"),
                clerk.HandoverAsync(offer, "withdraw", new { reason = "先不转" }));
            Assert.Single(answers, a => a.Status == 200);
            Assert.All(answers.Where(a => a.Status != 200), a => Assert.True(a.Status is 409 or 422, $"{a.Status}"));
            var kinds = await site.ReadAsync(db => (from e in db.Entries
                                                    where e.SubjectId == it.Id && e.Subject == EntrySubject.Case && e.Number > 2
                                                    join a in db.Acts on EF.Property<long>(e, "Position") equals a.Position
                                                    select a.Kind).ToListAsync(Stop));
            var accepted = Array.FindIndex(answers, a => a.Status == 200) is 0 or 3;
            Assert.Single(kinds);
            var after = await other.HandoverAsync(offer, "accept");
            var custody = accepted ? await other.GetAsync($"cases/{it.Id}/custody") : await it.CustodyAsync();
            Assert.Equal(accepted ? "630103" : "630102", custody.TextOf("owner"));
            Assert.NotEqual(200, after.Status);
        }
    }
}
