using System.Text.Json;
using Anxin.Core.Clues;
using Anxin.TestCommon;
using Anxin.Web.Verbs;
using Anxin.Web.Wording;

namespace Anxin.Web.Tests.WorkerSide;

/// <summary>The signed word that a report came in, checked by anyone.</summary>
public sealed class ProofTests : SiteTests
{
    [Theory, Engines]
    public async Task A_proof_verifies_on_the_page_and_a_changed_one_does_not(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (proof, code) = await ProofAsync(site);
        Assert.DoesNotContain("示例", proof, StringComparison.Ordinal);
        Assert.DoesNotContain(code, proof, StringComparison.Ordinal);
        var good = await VerifyAsync(site, proof, code);
        Assert.Contains("是真的", good.Text, StringComparison.Ordinal);
        Assert.Contains("城东区总工会", good.Text, StringComparison.Ordinal);
        Assert.Contains("对得上", good.Text, StringComparison.Ordinal);
        Assert.Contains("对不上", (await VerifyAsync(site, proof, "0000000000000001")).Text.Replace("对得上", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var changed in Changed(proof))
            Assert.Contains("不是真的", (await VerifyAsync(site, changed)).Text, StringComparison.Ordinal);
        Assert.Contains("这不是收到证明", (await VerifyAsync(site, "{\"a\":1}")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_proof_verifies_offline_with_the_published_key_alone(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (proof, _) = await ProofAsync(site);
        var keys = (await new Person(site.Client()).GetAsync("/keys")).Is(200);
        Assert.Contains("BEGIN PUBLIC KEY", keys.Text, StringComparison.Ordinal);
        var pem = (await new Person(site.Client()).GetAsync("/keys?handler=Pem&version=1")).Is(200).Html;
        (await new Person(site.Client()).GetAsync("/keys?handler=Pem&version=9")).Is(404);
        var folder = Directory.CreateTempSubdirectory("anxin-proof-").FullName;
        try
        {
            string At(string name) => Path.Combine(folder, name);
            await File.WriteAllTextAsync(At("key.pem"), pem, Stop);
            await File.WriteAllTextAsync(At("proof.json"), proof, Stop);
            Assert.Equal(0, await VerbLine.RunAsync(["verify-proof", At("proof.json"), "--key", At("key.pem")]));
            foreach (var changed in Changed(proof))
            {
                await File.WriteAllTextAsync(At("changed.json"), changed, Stop);
                Assert.Equal(1, await VerbLine.RunAsync(["verify-proof", At("changed.json"), "--key", At("key.pem")]));
            }
            await File.WriteAllTextAsync(At("other.txt"), "no proof", Stop);
            Assert.Equal(1, await VerbLine.RunAsync(["verify-proof", At("other.txt"), "--key", At("key.pem")]));
            Assert.Equal(2, await VerbLine.RunAsync(["verify-proof", At("proof.json"), "--key", At("proof.json")]));
            Assert.Equal(2, await VerbLine.RunAsync(["verify-proof", At("missing.json"), "--key", At("key.pem")]));
            if (engine == Engine.Sqlite)
                Assert.Equal(0, await VerbLine.RunAsync(["verify-proof", At("proof.json"), "--data", site.Settings.DataFolder]));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void A_language_is_offered_once_its_book_has_words()
    {
        Assert.Equal(["zh-CN", "en"], Wordbook.Offered(Wordbook.Sizes).Select(c => c.Name));
        Assert.Equal((0, 0), (Wordbook.Sizes["bo"], Wordbook.Sizes["mn"]));
        Assert.Equal(["zh-CN", "en", "bo"], Wordbook.Offered(new Dictionary<string, int> { ["bo"] = 1, ["en"] = 9, ["mn"] = 0 }).Select(c => c.Name));
    }

    /// <summary>Each field that tells something, with another value.</summary>
    private static IEnumerable<string> Changed(string proof)
    {
        foreach (var field in new[] { "unit", "unitName", "receivedAt", "told", "codeDigest", "signature" })
        {
            using var read = JsonDocument.Parse(proof);
            var value = read.RootElement.GetProperty(field).GetString()!;
            var other = value[..^2] + (value[^2] == '1' ? '2' : '1') + value[^1];
            yield return proof.Replace(JsonSerializer.Serialize(value, Core.CoreJson.Api), JsonSerializer.Serialize(other, Core.CoreJson.Api), StringComparison.Ordinal);
        }
    }

    private static async Task<(string Proof, string Code)> ProofAsync(TestSite site)
    {
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var proof = (await worker.Phone.GetAsync("/report/receipt?handler=Proof")).Is(200).Html;
        (await worker.EntersAsync(code)).Is(302);
        Assert.Equal(ProofOfFiling.Read(proof)!.Told, ProofOfFiling.Read((await worker.Phone.GetAsync("/follow?handler=Proof")).Is(200).Html)!.Told);
        return (proof, code);
    }

    private static async Task<PageAnswer> VerifyAsync(TestSite site, string proof, string code = "")
    {
        var visitor = new Person(site.Client());
        var page = (await visitor.GetAsync("/verify")).Is(200);
        return (await visitor.PostAsync("/verify", page.Form(), ("Text", proof), ("Code", code))).Is(200);
    }
}
