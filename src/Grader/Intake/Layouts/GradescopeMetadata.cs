using System.Collections.Immutable;
using System.Globalization;
using Grader.Results;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Grader.Intake.Layouts;

/// <summary>Gradescope's submission_metadata.yml: by folder, who handed it in and when. Its keys are Ruby's symbols.</summary>
/// <remarks>Read event by event: it also holds every result, and whoever made it may have nested it however deep.</remarks>
internal sealed class GradescopeMetadata
{
    private const int MostNesting = 32;

    private readonly Parser _yaml;

    private GradescopeMetadata(string text) => _yaml = new Parser(new StringReader(text));

    /// <returns>What could be read of it before anything that makes no sense.</returns>
    public static ImmutableDictionary<string, HandIn> Parse(string text)
    {
        var found = ImmutableDictionary.CreateBuilder<string, HandIn>();
        try
        {
            new GradescopeMetadata(text).ReadInto(found);
        }
        catch (YamlException)
        {
            // Folders of which nothing is known by then are students without a name.
        }
        return found.ToImmutable();
    }

    private void ReadInto(ImmutableDictionary<string, HandIn>.Builder found)
    {
        do
        {
            Next();
        } while (_yaml.Current is not (MappingStart or SequenceStart or Scalar));
        foreach (var folder in ReadKeysOfCurrent())
        {
            ImmutableArray<Owner> owners = [];
            var at = (DateTime?)null;
            foreach (var key in ReadKeys())
            {
                switch (key)
                {
                    case ":submitters":
                        owners = [.. ReadSubmitters().DistinctBy(o => o.Key)];
                        break;
                    case ":created_at":
                        at = ParseTime(ReadText());
                        break;
                    default:
                        Skip();
                        break;
                }
            }
            if (owners is not [])
            {
                found[folder] = new HandIn(owners) { At = at };
            }
        }
    }

    private IEnumerable<Owner> ReadSubmitters()
    {
        Next();
        if (_yaml.Current is not SequenceStart)
        {
            SkipRest();
            yield break;
        }
        for (Next(); _yaml.Current is not SequenceEnd; Next())
        {
            if (ReadOwner() is { } owner)
            {
                yield return owner;
            }
        }
    }

    private Owner? ReadOwner()
    {
        var known = new Dictionary<string, string?>();
        foreach (var key in ReadKeysOfCurrent())
        {
            known[key] = ReadText();
        }
        var who = new StudentIdentity(
            known.GetValueOrDefault(":sid"),
            known.GetValueOrDefault(":name"),
            known.GetValueOrDefault(":email")
        );
        var told = who.Id ?? who.Email ?? who.Name;
        return told is null ? null : new Owner($"gradescope {told}", who) { Tag = told };
    }

    private IEnumerable<string> ReadKeys()
    {
        Next();
        return ReadKeysOfCurrent();
    }

    // Whoever asks for the next key has read the value of the one before.
    private IEnumerable<string> ReadKeysOfCurrent()
    {
        if (_yaml.Current is not MappingStart)
        {
            SkipRest();
            yield break;
        }
        for (Next(); _yaml.Current is not MappingEnd; Next())
        {
            if (_yaml.Current is Scalar key)
            {
                yield return key.Value;
            }
            else
            {
                SkipRest();
                Skip();
            }
        }
    }

    private string? ReadText()
    {
        Next();
        if (_yaml.Current is Scalar { Value: var text })
        {
            return text.Trim() is { Length: > 0 } trimmed && trimmed is not ("~" or "null") ? trimmed : null;
        }
        SkipRest();
        return null;
    }

    private void Skip()
    {
        Next();
        SkipRest();
    }

    // Of what has begun.
    private void SkipRest()
    {
        for (var open = _yaml.Current!.NestingIncrease; open > 0; open += _yaml.Current!.NestingIncrease)
        {
            if (open > MostNesting)
            {
                throw new YamlException("It is nested too deeply.");
            }
            Next();
        }
    }

    private void Next()
    {
        if (!_yaml.MoveNext())
        {
            throw new YamlException("It ends too early.");
        }
    }

    // "2026-09-10 20:29:10.613427000 Z"
    private static DateTime? ParseTime(string? text) =>
        text is not null
        && DateTimeOffset.TryParse(
            text.Replace("UTC", "Z", StringComparison.Ordinal),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time.UtcDateTime
            : null;
}
