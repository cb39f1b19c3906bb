using Grader.Processes;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Processes;

public sealed class TranscriptTests
{
    private static readonly RunnerMessage _ready = new RunnerMessage.Ready();
    private static readonly RunnerMessage _ran = new RunnerMessage.Ran();
    private static readonly RunnerMessage _done = new RunnerMessage.Done();

    [Fact]
    public void An_honest_run_completes()
    {
        var after = Heard([4, 2], _ready, _ran, Answer(4), Answer(2), _done);
        Assert.Equal(new Ending.Completed(), after.Ending);
        Assert.Equal([2, 4], after.Observations.Keys.Order());
    }

    [Fact]
    public void A_run_without_probes_completes() => Assert.Equal(new Ending.Completed(), Heard([], _ready, _ran, _done).Ending);

    [Fact]
    public void A_program_that_stopped_is_still_asked()
    {
        var stopped = new RunnerMessage.Stopped("System.Exception", "no", 3);
        var after = Heard([0], _ready, stopped, Answer(0), _done);
        Assert.Equal((stopped, new Ending.Completed()), (after.Stopped, after.Ending));
    }

    [Fact]
    public void The_probe_that_is_being_answered_is_the_next_one_asked()
    {
        Assert.Null(Heard([4, 2], _ready).Asking);
        Assert.Equal(4, Heard([4, 2], _ready, _ran).Asking);
        Assert.Equal(2, Heard([4, 2], _ready, _ran, Answer(4)).Asking);
        Assert.Null(Heard([4, 2], _ready, _ran, Answer(4), Answer(2)).Asking);
    }

    [Fact]
    public void An_exit_may_come_while_the_program_runs_or_a_probe_is_answered()
    {
        Assert.Equal(new Ending.Exited(7), Heard([0], _ready, new RunnerMessage.Exiting(7)).Ending);
        Assert.Equal(new Ending.Exited(null), Heard([0], _ready, _ran, new RunnerMessage.Exiting(null)).Ending);
    }

    [Fact]
    public void A_program_that_was_interrupted_is_asked_where_it_is()
    {
        RunnerMessage interrupted = new RunnerMessage.Interrupted();
        var asked = new[] { _ready, interrupted, Answer(0) }.Aggregate(
            Transcript.ForProbes([0], interruptible: true),
            (t, m) => t.After(m)
        );
        Assert.Equal(
            (new Ending.Completed(), new Ending.Exited(3)),
            (asked.After(_done).Ending, asked.After(new RunnerMessage.Exiting(3)).Ending)
        );
        Assert.Equal([0], asked.Observations.Keys);
    }

    [Fact]
    public void Nobody_interrupts_a_graded_run() =>
        Refused("\"interrupted\" came out of turn", [0], _ready, new RunnerMessage.Interrupted());

    [Fact]
    public void Nothing_comes_before_ready()
    {
        Refused("\"ran\" came out of turn", [], _ran);
        Refused("\"exiting\" came out of turn", [], new RunnerMessage.Exiting(1));
        Refused("it was done before every probe was answered", [], _done);
    }

    [Fact]
    public void Nothing_comes_twice()
    {
        Refused("\"ready\" came out of turn", [], _ready, _ready);
        Refused("\"ran\" came out of turn", [], _ready, _ran, _ran);
        Refused("\"stopped\" came out of turn", [], _ready, _ran, new RunnerMessage.Stopped("E", "", null));
        Refused("probe 3 was answered twice", [3, 4], _ready, _ran, Answer(3), Answer(3));
    }

    [Fact]
    public void Nothing_comes_after_the_last_word()
    {
        Refused("it went on after its last word", [], _ready, _ran, _done, _done);
        Refused("it went on after its last word", [0], _ready, _ran, new RunnerMessage.Exiting(null), Answer(0));
    }

    [Fact]
    public void An_answer_comes_only_to_a_probe_that_was_asked_and_in_its_turn()
    {
        Refused("an answer came out of turn", [0], _ready, Answer(0));
        Refused("probe 9 was answered, which was not asked", [0], _ready, _ran, Answer(9));
        Refused("probe 1 was answered before probe 0", [0, 1], _ready, _ran, Answer(1));
    }

    [Fact]
    public void Done_comes_after_every_answer() =>
        Refused("it was done before every probe was answered", [0, 1], _ready, _ran, Answer(0), _done);

    [Fact]
    public void What_no_honest_runner_can_send_is_refused()
    {
        Refused(
            "what probe 0 gave is out of bounds",
            [0],
            _ready,
            _ran,
            new RunnerMessage.Observed(0, new Observation.Tensor(Dtype.Float32, [2], false, new byte[7]))
        );
        Refused(
            "what probe 0 gave is out of bounds",
            [0],
            _ready,
            _ran,
            new RunnerMessage.Observed(0, new Observation.Threw("E", "", 0))
        );
        Refused(
            "what the program stopped with is out of bounds",
            [],
            _ready,
            new RunnerMessage.Stopped("E", new string('a', ObservationBounds.TextLength), null)
        );
        Refused("what the program stopped with is out of bounds", [], _ready, new RunnerMessage.Stopped("E", "", -1));
        Refused("the program exited at a line that no file has", [], _ready, new RunnerMessage.Exiting(0));
    }

    private static RunnerMessage.Observed Answer(int probe) => new(probe, new Observation.Truth(true));

    private static Transcript Heard(int[] ask, params RunnerMessage[] messages) =>
        messages.Aggregate(Transcript.ForProbes([.. ask]), (transcript, message) => transcript.After(message));

    private static void Refused(string why, int[] ask, params RunnerMessage[] messages) =>
        Assert.Equal(new Ending.Forged(why), Heard(ask, messages).Ending);
}
