namespace Anxin.Rules;

/// <summary>欠薪50人以上: 以上 includes the number (民法典 art. 1259).</summary>
public static class Threshold
{
    /// <summary>People unknown have not reached it.</summary>
    public static bool Reached(int? people, int threshold) => people >= threshold;
}
