using System.Text;
using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.WorkerSide;

/// <summary>Photos and papers over a link that drops.</summary>
public sealed class UploadTests : SiteTests
{
    private const int Part = 256 * 1024;

    [Theory, Engines]
    public async Task A_photo_goes_on_where_it_was_cut_off_and_arrives_whole(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        var photo = Photo.Of((2 * Part) + 5_000);
        var page = (await worker.Phone.GetAsync("/report/files")).Is(200).Form();
        var token = page["__RequestVerificationToken"];
        var begun = Json(await worker.Phone.PostAsync("/report/uploads", page, ("print", "IMG_1.jpg|529288|1"), ("length", $"{photo.Length}")));
        var id = begun.GetProperty("id").GetGuid();
        Assert.Equal(Part, Received(await worker.Phone.PutAsync($"/report/uploads/{id}?offset=0", photo[..Part], token)));

        // The link drops; the same file is chosen again on the same page.
        var resumed = Json(await worker.Phone.PostAsync("/report/uploads", page, ("print", "IMG_1.jpg|529288|1"), ("length", $"{photo.Length}")));
        Assert.Equal((id, (long)Part), (resumed.GetProperty("id").GetGuid(), resumed.GetProperty("received").GetInt64()));
        Assert.Equal(Part, Received(await worker.Phone.PutAsync($"/report/uploads/{id}?offset=0", photo[..Part], token)));
        Assert.Equal(Part, Received(await worker.Phone.GetAsync($"/report/uploads/{id}")));
        await worker.Phone.PutAsync($"/report/uploads/{id}?offset={Part}", photo[Part..(2 * Part)], token);
        var last = Json(await worker.Phone.PutAsync($"/report/uploads/{id}?offset={2 * Part}", photo[(2 * Part)..], token));
        Assert.True(last.GetProperty("whole").GetBoolean());
        Assert.Contains("照片", (await worker.Phone.GetAsync("/report/files")).Text, StringComparison.Ordinal);

        await worker.SendsAsync();
        var (file, bytes) = await site.ReadAsync(async db =>
        {
            var kept = await db.Attachments.SingleAsync();
            return (kept, (await db.Vault.SingleAsync(v => v.Id == kept.VaultId)).Content.Bytes);
        });
        Assert.Equal(("职工材料1.jpg", "image/jpeg"), (file.FileName, file.ContentType));
        Assert.Equal(photo, bytes);
        Assert.Equal((0, 0), await site.ReadAsync(async db => (await db.WorkerUploads.CountAsync(), await db.WorkerUploadParts.CountAsync())));
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var clerk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("职工材料1.jpg", (await clerk.GetAsync($"/clues/{clue}")).Text, StringComparison.Ordinal);
        var saved = (await clerk.GetAsync($"/clues/{clue}/thread?handler=File&file={file.Id}")).Is(200);
        Assert.Equal("application/octet-stream", saved.Response.Content.Headers.ContentType!.MediaType);
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630103")).GetAsync($"/clues/{clue}/thread?handler=File&file={file.Id}")).Is(404);
    }

    [Theory, Engines]
    public async Task Without_script_each_file_is_a_form_and_what_cannot_be_taken_is_said_plainly(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.BeginsAsync();
        (await UploadAsync(worker, Photo.Of(2_000))).Is(302);
        Assert.Contains("这种文件收不了", (await UploadAsync(worker, Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"))).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("这种文件收不了", (await UploadAsync(worker, [0x50, 0x4b, 3, 4, .. new byte[500]])).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("文件是空的", (await UploadAsync(worker, [])).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("最多20 MB", (await UploadAsync(worker, Photo.Of(WorkerUploads.MaxBytes + 1))).Is(200).Text, StringComparison.Ordinal);
        var page = (await worker.Phone.GetAsync("/report/files")).Is(200);
        Assert.Contains("第1份", page.Text, StringComparison.Ordinal);
        (await worker.Phone.PostAsync("/report/files?handler=Remove", page.Form())).Is(302);
        Assert.Equal((0, 1), await site.ReadAsync(async db => (await db.WorkerUploads.CountAsync(), await db.Vault.CountAsync())));
    }

    [Theory, Engines]
    public async Task Nobody_sends_files_into_somebody_elses_report(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.BeginsAsync();
        var page = (await worker.Phone.GetAsync("/report/files")).Is(200).Form();
        var id = Json(await worker.Phone.PostAsync("/report/uploads", page, ("print", "a"), ("length", "5000"))).GetProperty("id").GetGuid();
        var stranger = new Worker(site);
        await stranger.BeginsAsync();
        var token = (await stranger.Phone.GetAsync("/report/files")).Form()["__RequestVerificationToken"];
        Assert.Contains("没有这个页面", (await stranger.Phone.PutAsync($"/report/uploads/{id}?offset=0", Photo.Of(5_000), token)).Is(404).Text, StringComparison.Ordinal);
        (await stranger.Phone.PutAsync($"/report/uploads/{id}?offset=0", Photo.Of(5_000), "forged")).Is(400);
        (await stranger.Phone.GetAsync($"/report/uploads/{id}")).Is(404);
        (await new Person(site.Client()).GetAsync($"/report/uploads/{id}")).Is(404);
        (await worker.Phone.PutAsync($"/report/uploads/{id}?offset=0", Photo.Of(WorkerUploads.MaxPart + 1), page["__RequestVerificationToken"])).Is(413);
    }

    private static async Task<PageAnswer> UploadAsync(Worker worker, byte[] bytes)
    {
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = (await worker.Phone.GetAsync("/report/files")).Form()["__RequestVerificationToken"] };
        return await worker.Phone.UploadAsync("/report/files", form, "Upload", "a.bin", bytes);
    }

    private static JsonElement Json(PageAnswer answer) => JsonDocument.Parse(answer.Is(200).Html).RootElement;

    private static long Received(PageAnswer answer) => Json(answer).GetProperty("received").GetInt64();
}
