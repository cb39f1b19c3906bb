using System.Collections.Immutable;

namespace Grader.Releasing;

/// <summary>What exercises that are handed out together give away of one another.</summary>
public static class Handouts
{
    /// <summary>The first title that gives away what any of them asks for: all titles are shown to whoever does one of them.
    /// Null where none does.</summary>
    public static Handout.GivesAway? InTitle(IReadOnlyCollection<Handout.Safe> handouts, Course course)
    {
        ImmutableArray<Secret> secrets = [.. handouts.SelectMany(h => h.Secrets)];
        return handouts
            .Select(h => h.Exercise)
            // A title is the second line of an exercise's file.
            .Select(e =>
                Leak.FindIn($"\n{e.Title}", secrets) is { } leak ? new Handout.GivesAway(course.FileOf(e.Id), leak) : null
            )
            .FirstOrDefault(gives => gives is not null);
    }

    /// <summary>Ids of those that give as code what an earlier one asks for.</summary>
    /// <param name="handouts">In the order of the course.</param>
    public static ImmutableArray<string> Ahead(IEnumerable<Handout.Safe> handouts)
    {
        var ahead = ImmutableArray.CreateBuilder<string>();
        var asked = new List<Secret>();
        foreach (var (exercise, _, secrets) in handouts)
        {
            if (Leak.FindIn(exercise.Template, asked) is not null)
            {
                ahead.Add(exercise.Id);
            }
            asked.AddRange(secrets);
        }
        return ahead.DrainToImmutable();
    }
}
