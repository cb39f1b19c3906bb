namespace Grader.Fetching;

/// <summary>Hears how fetching goes.</summary>
/// <param name="Say">A sentence for whoever waits.</param>
/// <param name="Advance">How much of a package is here, in bytes, and how much it has, where that is known.</param>
public sealed record FetchListener(Action<string> Say, Action<NeededPackage, long, long?> Advance);
