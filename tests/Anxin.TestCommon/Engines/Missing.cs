
namespace Anxin.TestCommon;

/// <summary>What a test needs from the machine and may not find. The gate allows no excuse.</summary>
public static class Missing
{
    private static readonly bool NoSkip = Environment.GetEnvironmentVariable("ANXIN_NO_SKIP") == "1";

    /// <summary>Why a case is skipped, or null where nothing may skip: then it runs, and fails by what is missing.</summary>
    public static string? Reason(string program) => NoSkip ? null : $"{program} is not installed on this machine.";

    /// <summary>Skips the running test, or fails it where nothing may skip.</summary>
    public static void Skip(string program)
    {
        if (Reason(program) is { } reason)
            Assert.Skip(reason);
        Assert.Fail($"{program} is not installed, and ANXIN_NO_SKIP=1 allows no skip.");
    }
}
