namespace Anxin.Rules;

/// <summary>What a clue should come to say (六明确).</summary>
public enum Essential
{
    /// <summary>欠薪企业.</summary>
    Employer,

    /// <summary>工程项目名称, or the place of work.</summary>
    Project,

    /// <summary>欠薪金额.</summary>
    Amount,

    /// <summary>欠薪时间.</summary>
    Period,

    /// <summary>欠薪农民工信息: how many, or who.</summary>
    Workers,

    /// <summary>农民工(代表)联系方式.</summary>
    Contact,
}
