using Anxin.Core.Letters;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Letters;

/// <summary>A page on which the parts of a letter are typed.</summary>
public abstract class LetterFormPage(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public DraftLetter Input { get; set; } = new();

    /// <summary>What is empty on a form is meant to be empty.</summary>
    protected DraftLetter Typed => Input with
    {
        Version = Version,
        Addressee = Input.Addressee ?? "",
        Title = Input.Title ?? "",
        Facts = Input.Facts ?? "",
        Basis = Input.Basis ?? "",
        Requests = Input.Requests ?? "",
        Contact = Input.Contact ?? "",
        Annexes = Input.Annexes ?? "",
        CopyTo = Input.CopyTo ?? "",
    };

    protected void Fill(string addressee, LetterText text) => Input = new DraftLetter
    {
        Kind = Input.Kind,
        Addressee = addressee,
        Title = text.Title,
        Facts = text.Facts,
        Basis = text.Basis,
        Requests = text.Requests,
        Contact = text.Contact,
        Annexes = text.Annexes,
        CopyTo = text.CopyTo,
    };
}
