using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Anxin.Web.Look;

/// <summary>
/// What is said when typed text cannot become a number, a date or a choice, in place of the framework's English. The field is not
/// named: the sentence stands beside it, and links to it from the list on top.
/// </summary>
public static class BindingMessages
{
    public static void Set(DefaultModelBindingMessageProvider say, Wordbook L)
    {
        say.SetAttemptedValueIsInvalidAccessor((value, _) => L["“{0}”看不懂，请按提示的写法改一下。", value]);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => L["“{0}”看不懂，请按提示的写法改一下。", value]);
        say.SetValueIsInvalidAccessor(value => L["“{0}”看不懂，请按提示的写法改一下。", value]);
        say.SetUnknownValueIsInvalidAccessor(_ => L["填的内容看不懂，请按提示的写法改一下。"]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => L["填的内容看不懂，请按提示的写法改一下。"]);
        say.SetValueMustBeANumberAccessor(_ => L["这里要填数字。"]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => L["这里要填数字。"]);
        say.SetMissingBindRequiredValueAccessor(_ => L["这一项没有填。"]);
        say.SetMissingKeyOrValueAccessor(() => L["这一项没有填。"]);
        say.SetValueMustNotBeNullAccessor(_ => L["这一项没有填。"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => L["没有收到内容。"]);
    }
}
