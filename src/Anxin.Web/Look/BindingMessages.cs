using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Anxin.Web.Look;

/// <summary>What is said when typed text cannot become a number, a date or a choice, in place of the framework's English.</summary>
public static class BindingMessages
{
    public static void Set(DefaultModelBindingMessageProvider say, Wordbook L)
    {
        say.SetAttemptedValueIsInvalidAccessor((value, field) => L["{1}里的“{0}”看不懂，请按提示的写法改一下。", value, field]);
        say.SetMissingBindRequiredValueAccessor(field => L["{0}没有填。", field]);
        say.SetMissingKeyOrValueAccessor(() => L["这一项没有填。"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => L["没有收到内容。"]);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => L["“{0}”看不懂，请改一下。", value]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => L["填的内容看不懂，请改一下。"]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => L["这里要填数字。"]);
        say.SetUnknownValueIsInvalidAccessor(field => L["{0}看不懂，请改一下。", field]);
        say.SetValueIsInvalidAccessor(value => L["“{0}”看不懂，请改一下。", value]);
        say.SetValueMustBeANumberAccessor(field => L["{0}要填数字。", field]);
        say.SetValueMustNotBeNullAccessor(_ => L["这一项没有填。"]);
    }
}
