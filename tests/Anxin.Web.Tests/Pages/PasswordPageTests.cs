using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Anxin.Web.Tests.Custody;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Pages;

/// <summary>A person's own password: asked for at the first sign-in, changed at any time, and nothing of it told.</summary>
public sealed class PasswordPageTests : SiteTests
{
    private const string Path = "/account/password";
    private const string New = "a better sentence of my own";

    [Theory, Engines]
    public async Task Who_signs_in_with_a_given_password_gets_no_further_than_to_change_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102", firstTime: true);
        Assert.Equal(Path + "?back=%2Fcases%3Fstatus%3Dopen", (await person.GetAsync("/cases?status=open")).Is(302).Location);
        var form = (await person.GetAsync(Path + "?back=%2Fcases")).Is(200).Form();
        Assert.Equal("/cases", (await person.PostAsync(Path + "?back=%2Fcases", form,
            ("Input.Current", Person.Password), ("Input.Next", New), ("Input.Again", New))).Is(302).Location);
        Assert.Contains("密码已换成新的", (await person.GetAsync("/cases")).Is(200).Text, StringComparison.Ordinal);

        var login = await site.ReadAsync(db => db.Users.Select(u => u.UserName!).SingleAsync(Stop));
        Assert.Contains("账号或密码不对", (await new Person(site.Client()).SignInAsync(login, Person.Password)).Is(200).Text, StringComparison.Ordinal);
        (await new Person(site.Client()).SignInAsync(login, New)).Is(302);
        var told = await site.ReadAsync(db => (from act in db.Acts
                                               join entry in db.Entries on act.Position equals entry.Position
                                               where act.Kind == "account.password"
                                               select entry).SingleAsync(Stop));
        Assert.Equal("""{"v":1,"set":{"passwordGiven":[true,false],"password":[null,"changed"]}}""", told.Payload);
        Assert.Equal(2, told.Number);
    }

    [Theory, Engines]
    public async Task A_member_of_an_agency_changes_the_given_password_and_finds_the_agencys_desk(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await site.MemberSignsInAsync(Hands.Labour, firstTime: true);
        Assert.StartsWith(Path, (await person.GetAsync("/agency")).Is(302).Location, StringComparison.Ordinal);
        var form = (await person.GetAsync(Path + "?back=%2Fagency")).Is(200).Form();
        Assert.Equal("/agency", (await person.PostAsync(Path + "?back=%2Fagency", form,
            ("Input.Current", Person.Password), ("Input.Next", New), ("Input.Again", New))).Is(302).Location);
        (await person.GetAsync("/agency")).Is(200);
        (await person.GetAsync("/cases")).Is(404);
    }

    [Theory]
    [Engines("wrong and long enough", New, New, "现在的密码不对")]
    [Engines(Person.Password, "short", "short", "至少要12个字符")]
    [Engines(Person.Password, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "5种不同的字符")]
    [Engines(Person.Password, New, "something else", "两次填的新密码不一样")]
    [Engines(Person.Password, Person.Password, Person.Password, "和现在的一样")]
    [Engines("", "", "", "请填写现在的密码")]
    public async Task What_will_not_do_is_said_beside_its_field_and_changes_nothing(Engine engine, string current, string next, string again, string said)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Viewer, "630100");
        var form = (await person.GetAsync(Path)).Is(200).Form();
        var page = (await person.PostAsync(Path, form, ("Input.Current", current), ("Input.Next", next), ("Input.Again", again))).Is(200);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Password, page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await site.ReadAsync(db => db.Acts.CountAsync(a => a.Kind == "account.password", Stop)));
    }

    [Theory, Engines]
    public async Task The_menu_at_the_name_leads_there_but_not_in_the_demo_whose_people_have_no_password(Engine engine)
    {
        var site = await SiteAsync(engine);
        Assert.Contains(Path, (await (await Person.SignsInAsync(site, Roles.Viewer, "630100")).GetAsync("/")).Is(200).Html, StringComparison.Ordinal);
        await using var demo = await TestSite.OpenAsync(engine, Seed.Demo, onPort: true);
        using var visitor = new Visitor(demo.Address);
        await visitor.SignInAsync("城东区");
        Assert.Equal((200, "/"), (visitor.Status, visitor.Path));
        Assert.DoesNotContain(Path, visitor.Page, StringComparison.Ordinal);
        await visitor.GoAsync(Path);
        Assert.Contains("这个账号没有密码", visitor.Page, StringComparison.Ordinal);
    }
}
