using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Public.Report;

/// <summary>What a worker is asked to agree to; shown or read out whole and kept whole, in the language it was read in (个人信息保护法 art. 14, 23).</summary>
public static class ConsentWords
{
    public static string Wording(Wordbook L) => L["为了帮我要回工资，我同意工会把我说的情况（包括我的姓名、联系方式和交来的材料）转给管这件事的部门：劳动监察、劳动仲裁、法院、检察院、公安、住建、交通、水利和法律援助机构。只为这件事用。我随时可以收回同意：打电话说一声，或者在“查进度”里点一下。不同意，工会也照样受理。"];

    /// <summary>For staff to read out before they ask.</summary>
    public static string ReadOut(Wordbook L) => L["为了帮您讨薪，工会需要把您反映的情况、联系方式和交来的材料转给劳动监察等有权处理的部门，只用于办这件事。您同意吗？以后随时可以打电话收回。不同意我们也会办。"];
}
