namespace Grader.Reporting;

/// <summary>Which of several files counts that a student has for one exercise.</summary>
public enum Pick
{
    /// <summary>The one that was handed in last.</summary>
    Latest,

    /// <summary>The one with the most points; of several, the latest.</summary>
    Best,
}
