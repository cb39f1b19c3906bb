namespace Grader.Queue.Storage;

/// <summary>Which workers may take the turns of a batch, and how soon.</summary>
/// <param name="Build">See <see cref="Gradebook.Keeping.GraderBuild.Code"/>.</param>
/// <param name="NeedsIsolation">Whether only workers may that hold everything back.</param>
/// <param name="IsWaitedFor">Whether a person waits for it.</param>
internal sealed record TurnKind(string Build, bool NeedsIsolation, bool IsWaitedFor);
