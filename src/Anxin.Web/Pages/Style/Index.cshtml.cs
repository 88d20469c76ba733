using System.ComponentModel.DataAnnotations;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages.Style;

/// <summary>Every shared part of the look, alive, with invented samples. Shown in a drill and in development; elsewhere there is no such page.</summary>
public sealed class IndexModel(Shell shell, Say say, IWebHostEnvironment environment) : PageModel
{
    /// <summary>The instant the samples live at: Monday 10 October 2022, 15:30 in China.</summary>
    public static readonly DateTime SampleNow = new(2022, 10, 10, 7, 30, 0, DateTimeKind.Utc);

    [BindProperty]
    public SampleInput Input { get; set; } = new();

    [BindProperty]
    public Guid SubmissionKey { get; set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (shell.Drill is null && !environment.IsDevelopment()) context.Result = NotFound();
        else if (shell.Person is null) FillShell();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (!Input.Amount.TryRead(out _, out var problem)) ModelState.AddModelError("Input.Amount", say.Problem(problem));
        if (!ModelState.IsValid) return Page();
        TempData["Said"] = "样本已收到，没有记入任何地方。";
        return RedirectToPage();
    }

    private void FillShell()
    {
        shell.Now = SampleNow;
        shell.Person = new SignedIn("样本甲", "样本市总工会", "报送员", "sample");
        shell.Drill = new Drill(new DateTime(2022, 10, 10, 8, 0, 0, DateTimeKind.Utc), "周报截止", MayMove: true);
        shell.Immediate = new ImmediateAlert(2, new DateTime(2022, 10, 10, 8, 42, 0, DateTimeKind.Utc), "#alarm");
        shell.HelpLine = new HelpLine("样本县总工会", "12351");
        shell.Navigation =
        [
            new("今日", "/style", 3), new("线索", "/clues", 12), new("台账", "/cases"), new("报送", "/reports", 1), new("调度", "/dispatch"),
            new("导入", "/imports"), new("研判", "/risk"), new("单位", "/units"), new("日历", "/calendar"),
        ];
    }
}

/// <summary>A form with one field of each kind.</summary>
public sealed class SampleInput
{
    [Required(ErrorMessage = "企业名称没有填。")]
    public string Employer { get; set; } = "样本建筑劳务有限公司";

    [Required]
    public DateOnly? AcceptedOn { get; set; } = new(2022, 10, 3);

    [Required(ErrorMessage = "所属行业没有选。")]
    public string? Industry { get; set; } = "construction";

    [Range(1, 1_000_000)]
    public int? People { get; set; } = 60;

    public AmountInput Amount { get; set; } = new() { Text = "18000" };

    public string? Mediated { get; set; }

    public bool Disputed { get; set; }

    [StringLength(500)]
    public string? Note { get; set; }

    public string? Reason { get; set; }

    public IFormFile? Upload { get; set; }
}
