namespace Grader.Policies;

/// <summary>Which of several files counts that a student has for one exercise.</summary>
public enum Pick
{
    /// <summary>The one that was handed in last.</summary>
    Latest,

    /// <summary>The one of which the most points count; of several, the latest.</summary>
    Best,
}
