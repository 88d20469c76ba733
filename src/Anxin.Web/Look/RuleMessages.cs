using System.ComponentModel.DataAnnotations;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Anxin.Web.Look;

/// <summary>
/// Plain words for validation attributes that bring none of their own. The Chinese is the key; the framework looks it up in the
/// reader's language when it is shown. {1}, {2} are the attribute's limits.
/// </summary>
public sealed class RuleMessages(Wordbook L) : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null && For(rule) is { } words)
                rule.ErrorMessage = words;
        }
    }

    private string? For(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => L["这一项没有填。"].Name,
        StringLengthAttribute or MaxLengthAttribute => L["最多{1}个字。"].Name,
        RangeAttribute => L["要在{1}到{2}之间。"].Name,
        CompareAttribute => L["两次填的不一样。"].Name,
        RegularExpressionAttribute or EmailAddressAttribute or PhoneAttribute => L["写法不对，请按提示改一下。"].Name,
        _ => null,
    };
}
