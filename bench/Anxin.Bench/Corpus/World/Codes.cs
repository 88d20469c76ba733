using Anxin.Rules;

namespace Anxin.Bench.Corpus.World;

/// <summary>Unified social credit codes (GB 32100-2015) that pass both checks; MAX… is an organisation code nobody was given.</summary>
internal static class Codes
{
    private const string Signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static string Make(Dice dice, FirmKind kind, string division)
    {
        var start = $"{(kind == FirmKind.Shop ? "92" : "91")}{division}MAX{string.Concat(Enumerable.Range(0, 5).Select(_ => dice.Pick(Signs)))}";
        foreach (var inner in "0123456789X")
        {
            var code = start + inner;
            code += SocialCreditCode.CheckSign(code);
            if (SocialCreditCode.Check(code) == CheckResult.Valid)
                return code;
        }
        throw new InvalidOperationException($"{start} has no inner check sign.");
    }
}
