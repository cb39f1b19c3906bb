using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Grader.Isolation;
using Grader.Jails;
using Grader.Reporting;
using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Hostile;
using Grader.Tests.Running;
using Xunit;

[assembly: AssemblyFixture(typeof(HostileClass))]

namespace Grader.Sandbox.Tests.Hostile;

/// <summary>What one grading of hostile files came to.</summary>
/// <param name="Output">Everything that anybody may read of it: both streams and the report.</param>
/// <param name="Report">Null where the command failed.</param>
/// <param name="Canaries">Words that the output must not hold.</param>
/// <param name="Traces">What was left behind.</param>
/// <param name="Megabytes">The memory that the grader itself used, again and again from its start to its end.</param>
internal sealed record Fought(
    string Output,
    Report? Report,
    ImmutableArray<string> Canaries,
    ImmutableArray<string> Traces,
    ImmutableArray<long> Megabytes
);

/// <summary>
/// The class of attacks, graded by the grader's own executable: in the jail without the gate, with the gate, and with neither.
/// The gate, and what bubblewrap adds, stand around all else: of four attacks one is tried in them, others every day, and all of
/// them where GRADER_HOSTILE is "all".
/// </summary>
public sealed class HostileClass : IAsyncDisposable
{
    /// <summary>An honest file costs a second of processor time. Where all attacks run, it follows every second one; elsewhere
    /// one in so many: others every day.</summary>
    private const int HonestOf = 10;

    private const int DrawnOf = 4;

    private const string Environment = "canary-in-the-environment";

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    private readonly CancellationTokenSource stop = new();
    private readonly Lazy<Task<Fought>> gated,
        jailed,
        wrapped,
        bare;

    public HostileClass()
    {
        gated = new(() => After(bare!, () => Grade([.. Drawn.Where(c => c.Gated is not null)], gate: true, "auto", HonestOf)));
        jailed = new(() => Grade(HostileCase.All, gate: false, "stock", honestOf: 2));
        wrapped = new(() => After(gated!, () => Grade(Drawn, gate: false, "strong", HonestOf)));
        bare = new(() => Grade([.. HostileCase.All.Where(c => c.Bare)], gate: false, "none", HonestOf));
    }

    internal static ImmutableArray<HostileCase> Drawn { get; } =
        System.Environment.GetEnvironmentVariable("GRADER_HOSTILE") == "all"
            ? HostileCase.All
            : [.. HostileCase.All.Where((_, i) => i % DrawnOf == Today % DrawnOf)];

    private static int Today => TimeProvider.System.GetUtcNow().DayOfYear;

    internal Task<Fought> Gated => Begun(gated);

    internal Task<Fought> Jailed => Begun(jailed);

    /// <summary>Where bubblewrap is installed and works: else null.</summary>
    internal async Task<Fought?> Wrapped() =>
        HasBubblewrap && await Begun(wrapped) is { Report.Isolation.Tier: "S2" } fought ? fought : null;

    internal Task<Fought> Bare => Begun(bare);

    private static bool HasBubblewrap =>
        PossibleJails.StrongestFirst(Here.Open).Any(j => j is Jail.Linux { Bubblewrap: not null });

    // Two at a time: each grades one file after the other and waits for much; more would keep what others measure from being in
    // time.
    private Task<Fought> Begun(Lazy<Task<Fought>> one)
    {
        foreach (var other in new[] { gated, jailed, bare }.Concat(HasBubblewrap ? [wrapped] : []))
        {
            _ = other.Value;
        }
        return one.Value;
    }

    private static async Task<Fought> After(Lazy<Task<Fought>> first, Func<Task<Fought>> then)
    {
        await first.Value.ContinueWith(_ => { }, TaskScheduler.Default); // its own tests tell how it ended
        return await then();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        stop.Dispose();
    }

    private async Task<Fought> Grade(ImmutableArray<HostileCase> cases, bool gate, string isolation, int honestOf)
    {
        using var arena = new Arena();
        var (work, to) = (Path.Combine(arena.Folder, "work"), Path.Combine(arena.Folder, "report"));
        await WriteClass(work, cases, gate, honestOf, arena);
        var start = Classroom.Starting([
            "grade",
            $"{work}/class",
            "--course",
            $"{work}/course",
            "--out",
            to,
            "--isolation",
            isolation,
            "--seed",
            "1",
            "--jobs",
            "1",
        ]);
        start.Environment["TMPDIR"] = arena.Temporary;
        start.Environment["ENVIRONMENT_CANARY"] = Environment;
        var megabytes = ImmutableArray.CreateBuilder<long>();
        var ended = await Ended.Of(start, Deadline.ForMany, stop.Token, process => megabytes.AddRange(MegabytesOf(process)));
        var report = ended.ExitCode == 0 ? await File.ReadAllTextAsync(Path.Combine(to, "report.json"), stop.Token) : null;
        return new(
            ended.Out + ended.Err + report,
            report is null ? null : JsonSerializer.Deserialize<Report>(report, Camel),
            ["canary-in-the-reference", "canary-in-the-note", Environment, arena.Secret],
            [.. arena.Traces()],
            megabytes.ToImmutable()
        );
    }

    private async Task WriteClass(string work, ImmutableArray<HostileCase> cases, bool gate, int honestOf, Arena arena)
    {
        Write(
            $"{work}/course/01-line/exercise.csx",
            await File.ReadAllTextAsync(Repository.At($"{HostileCase.Folder}/course/01-line/exercise.csx"), stop.Token)
        );
        if (!gate)
        {
            Write($"{work}/course/gate.txt", "off\n");
        }
        foreach (var (i, hostile) in cases.Index())
        {
            Write($"{work}/class/{hostile.Name}/01-line.csx", hostile.Submission(arena.Names));
            if (i % honestOf == Today % honestOf)
            {
                Write($"{work}/class/{HonestAfter(hostile.Name)}/01-line.csx", HostileCase.Honest);
            }
        }
    }

    /// <summary>Who hands in the next file, an honest one: files are graded in the order of their paths.</summary>
    public static string HonestAfter(string attack) => $"{attack}_then_honest";

    // None where it ended just now.
    private static IEnumerable<long> MegabytesOf(Process process)
    {
        process.Refresh();
        return process.HasExited || process.WorkingSet64 is not (> 0 and var bytes) ? [] : [bytes >> 20];
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
