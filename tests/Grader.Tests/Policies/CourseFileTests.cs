using System.Text.Json.Nodes;
using Grader.Policies;
using Grader.Tests.Checkout;
using Json.Schema;
using Xunit;

namespace Grader.Tests.Policies;

/// <summary>What a course.json may say. The reader and the schema that editors use are asked the same.</summary>
public sealed class CourseFileTests : IDisposable
{
    private static readonly JsonSchema _schema = JsonSchema.FromFile(Repository.At("exercises/course.schema.json"));

    private readonly TempFolder _folder = new();

    public CourseFileTests()
    {
        _folder.Write("01-one/exercise.csx", "");
        _folder.Write("02-two/exercise.csx", "");
    }

    public void Dispose() => _folder.Dispose();

    private Course Course => Course.Find(_folder.Path, _folder.Path, _folder.Path)!;

    private CourseReading Read(string text)
    {
        _folder.Write("course.json", text);
        return CourseFile.Read(Course, TimeZoneInfo.Utc);
    }

    private static bool FitsSchema(string text) => _schema.Evaluate(JsonNode.Parse(text)).IsValid;

    [Fact]
    public void All_that_can_be_said_is_read()
    {
        const string Text = """
            {
              "$schema": "./course.schema.json",
              "timeZone": "europe/berlin",
              "pick": "best",
              "late": { "percentPerDay": 12.5, "lastDay": 3 },
              "round": 0.5,
              "exercises": {
                "01-one": { "released": "2026-11-01", "due": "2026-11-15T18:00:00+01:00" },
                "02-two": {}
              }
            }
            """;
        var policy = Assert.IsType<CourseReading.Read>(Read(Text)).Policy;
        Assert.True(FitsSchema(Text));
        Assert.Equal(("Europe/Berlin", Pick.Best, 0.5), (policy.Clock.Zone.Id, policy.Pick, policy.RoundTo));
        Assert.Equal(new LateRule(12.5, 3), policy.Late);
        Assert.Equal(["01-one", "02-two"], policy.Exercises.Keys);
        Assert.Equal(new DateTimeOffset(2026, 11, 15, 17, 0, 0, TimeSpan.Zero), policy.DueOf("01-one"));
        Assert.Equal(new DateTimeOffset(2026, 10, 31, 23, 0, 0, TimeSpan.Zero), policy.ReleaseOf("01-one"));
        Assert.Null(policy.DueOf("02-two"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF{ }\r\n")]
    public void Nothing_said_changes_nothing(string text)
    {
        var policy = Assert.IsType<CourseReading.Read>(Read(text)).Policy;
        Assert.Equal(new CoursePolicy(new(TimeZoneInfo.Utc)) with { Exercises = policy.Exercises }, policy);
        Assert.Empty(policy.Exercises);
    }

    [Fact]
    public void Where_there_is_no_file_there_are_no_rules() =>
        Assert.Empty(Assert.IsType<CourseReading.Read>(CourseFile.Read(Course, TimeZoneInfo.Utc)).Policy.Exercises);

    [Fact]
    public void What_stands_there_and_is_no_file_is_refused()
    {
        Directory.CreateDirectory(_folder.At("course.json"));
        Assert.Equal(
            "It cannot be read: it is a folder. Put a file with a course's rules there, or none.",
            Told(CourseFile.Read(Course, TimeZoneInfo.Utc))
        );
    }

    [Fact]
    public void A_link_is_followed()
    {
        _folder.Write("shared.json", """{ "round": 2 }""");
        File.CreateSymbolicLink(_folder.At("course.json"), _folder.At("shared.json"));
        Assert.Equal(2, Assert.IsType<CourseReading.Read>(CourseFile.Read(Course, TimeZoneInfo.Utc)).Policy.RoundTo);
        File.Delete(_folder.At("shared.json"));
        Assert.StartsWith(
            "It is a link that leads nowhere.",
            Told(CourseFile.Read(Course, TimeZoneInfo.Utc)),
            StringComparison.Ordinal
        );
    }

    private const string Dates =
        "Write a day as 2026-11-15, or a time as 2026-11-15T18:00, with +01:00 behind it where a clock elsewhere is meant.";

    /// <summary>What the schema can say too.</summary>
    [Theory]
    [InlineData(
        """{ "dua": 1 }""",
        "1: There is no entry 'dua' in course.json. There are $schema, timeZone, pick, late, round and exercises."
    )]
    [InlineData("""{ "Round": 1 }""", "1: There is no entry 'Round' in course.json. Did you mean 'round'?")]
    [InlineData("[]", "1: What stands in the file is a list. Write entries between { and }.")]
    [InlineData(
        "{\n\"timeZone\": 1 }",
        "2: 'timeZone' is 1, which this machine does not know for one. "
            + "Write one as \"Europe/Berlin\", \"America/New_York\" or \"UTC\"."
    )]
    [InlineData("{\n\"pick\": \"newest\" }", "2: 'pick' is \"newest\". Write \"latest\" or \"best\".")]
    [InlineData("{\n\"late\": 10 }", "2: 'late' is 10. Write entries between { and }.")]
    [InlineData(
        "{\n\"late\": { \"perDay\": 10 } }",
        "2: There is no entry 'perDay' in 'late'. There are percentPerDay and lastDay."
    )]
    [InlineData("{\n\"late\": { \"percentPerDay\": \"10\" } }", "2: 'percentPerDay' is \"10\". Write a number from 0 to 100.")]
    [InlineData("{\n\"late\": { \"percentPerDay\": -1 } }", "2: 'percentPerDay' is -1. Write a number from 0 to 100.")]
    [InlineData("{\n\"late\": { \"lastDay\": 1.5 } }", "2: 'lastDay' is 1.5. Write a whole number from 0 to 366.")]
    [InlineData("{\n\"round\": 0 }", "2: 'round' is 0. Write a number above 0 and at most 100.")]
    [InlineData("{\n\"round\": null }", "2: 'round' is null. Write a number above 0 and at most 100.")]
    [InlineData("{\n\"exercises\": [\"01-one\"] }", "2: 'exercises' is a list. Write entries between { and }.")]
    [InlineData(
        "{\"exercises\": {\n\"01-one\": \"2026-11-15\" } }",
        "2: '01-one' is \"2026-11-15\". Write entries between { and }."
    )]
    [InlineData(
        "{\"exercises\": {\n\"01-one\": { \"Due\": 1 } } }",
        "2: There is no entry 'Due' in '01-one'. Did you mean 'due'?"
    )]
    [InlineData("{\"exercises\": {\"01-one\": {\n\"due\": 20261115 } } }", "2: 'due' is 20261115, and no date. " + Dates)]
    [InlineData(
        "{\"exercises\": {\"01-one\": {\n\"due\": \"15.11.2026\" } } }",
        "2: 'due' is \"15.11.2026\": that is no date. " + Dates
    )]
    [InlineData(
        "{\"exercises\": {\"01-one\": {\n\"due\": \"2026-11-15Z\" } } }",
        "2: 'due' is \"2026-11-15Z\": that is no date. " + Dates
    )]
    [InlineData(
        "{\"exercises\": {\"01-one\": {\n\"due\": \"2026-13-15\" } } }",
        "2: 'due' is \"2026-13-15\": there is no such day. " + Dates
    )]
    [InlineData(
        "{\"exercises\": {\"01-one\": {\n\"due\": \"2206-11-15\" } } }",
        "2: 'due' is \"2206-11-15\": no course is in that year. " + Dates
    )]
    [InlineData(
        "{\"exercises\": {\"01-one\": {\n\"due\": \"2026-11-15T24:00\" } } }",
        "2: 'due' is \"2026-11-15T24:00\": there is no such time of a day. " + Dates
    )]
    public void What_makes_no_sense_is_told_with_its_line_and_no_schema_lets_it_through(string text, string told)
    {
        Assert.Equal(told, Told(Read(text)));
        Assert.False(FitsSchema(text));
    }

    /// <summary>What only the course, the calendar or the text itself can say.</summary>
    [Theory]
    [InlineData(
        "{\n\"timeZone\": \"Europe/Berln\" }",
        "2: 'timeZone' is \"Europe/Berln\", which this machine does not know for one. Did you mean \"Europe/Berlin\"?"
    )]
    [InlineData("{\"exercises\": {\n\"01\": {} } }", "2: There is no exercise '01' in this course. Did you mean '01-one'?")]
    [InlineData(
        "{\"exercises\": {\n\"02-tow\": {} } }",
        "2: There is no exercise '02-tow' in this course. Did you mean '02-two'?"
    )]
    [InlineData("{\"exercises\": {\n\"9\": {} } }", "2: There is no exercise '9' in this course. There are 01-one and 02-two.")]
    [InlineData(
        "{\"exercises\": {\"01-one\": {\n\"due\": \"2027-02-29\" } } }",
        "2: 'due' is \"2027-02-29\": there is no such day. " + Dates
    )]
    [InlineData(
        "{\"exercises\": {\"01-one\": {\"due\": \"2026-11-15T18:00+15:00\" } } }",
        "1: 'due' is \"2026-11-15T18:00+15:00\": no clock is so far from UTC. " + Dates
    )]
    [InlineData(
        "{\"exercises\": {\"01-one\": {\"released\": \"2026-11-16\",\n\"due\": \"2026-11-15\" } } }",
        "2: 01-one is due before it is released. Give 'due' a later date."
    )]
    [InlineData("{\"round\": 1,\n\"round\": 2}", "2: 'round' is there a second time. Leave one of them out.")]
    [InlineData("{\"round\": 1,\n}", "2: " + NoJson)]
    [InlineData("{\n\"round\": 1\n\"pick\": \"best\" }", "3: " + NoJson)]
    [InlineData("", "1: " + NoJson)]
    [InlineData("{} {}", "1: " + NoJson)]
    [InlineData("{ \"\\ud800\": 1 }", "1: " + NoJson)]
    [InlineData("{ // due\n}", "1: " + NoJson)]
    public void So_is_what_only_a_course_can_tell(string text, string told) => Assert.Equal(told, Told(Read(text)));

    private const string NoJson =
        "Here it is no JSON any more. Between two entries stands a comma, behind the last one none, names and texts have double "
        + "quotes, and the file is saved as UTF-8.";

    [Fact]
    public void Of_several_faults_the_first_in_the_file_is_told() =>
        Assert.StartsWith(
            "2: 'round'",
            Told(Read("{ \"exercises\": {},\n\"round\": 0,\n\"late\": 1 }")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        _folder.Write("course.json", [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        Assert.Equal($"1: {NoJson}", Told(CourseFile.Read(Course, TimeZoneInfo.Utc)));
    }

    private static string Told(CourseReading reading) =>
        Assert.IsType<CourseReading.Refused>(reading) is var (line, what, mend)
            ? $"{(line is null ? "" : $"{line}: ")}{what} {mend}"
            : "";
}
