using Grader.Gradebook.Storage;
using Microsoft.EntityFrameworkCore.Storage;

namespace Grader.Gradebook.Opening;

/// <summary>A gradebook, opened: a file or a database. Each of its transactions outlasts a loss of power.</summary>
internal abstract class OpenGradebook(GradebookPlace place) : IDisposable
{
    private readonly Lock _turn = new();

    public GradebookPlace Place => place;

    /// <summary>How it is waited for, where it cannot be had; null for some seconds only.</summary>
    public StoreWait? Wait { private get; set; }

    /// <summary>To write to: made where it is missing, and nobody else's meanwhile.</summary>
    /// <exception cref="GradebookException">It cannot be had.</exception>
    public static async Task<OpenGradebook> OpenOrCreate(
        GradebookPlace place,
        TimeProvider time,
        CancellationToken cancellation
    ) =>
        place switch
        {
            GradebookPlace.InDatabase there => await GradebookDatabase.OpenOrCreate(there, time, cancellation),
            _ => await GradebookFile.OpenOrCreate((GradebookPlace.InFile)place, time, cancellation),
        };

    /// <summary>One that is there, to write to.</summary>
    /// <inheritdoc cref="OpenOrCreate"/>
    public static async Task<OpenGradebook> OpenToChange(
        GradebookPlace place,
        TimeProvider time,
        CancellationToken cancellation
    ) =>
        place switch
        {
            GradebookPlace.InDatabase there => await GradebookDatabase.OpenToChange(there, time, cancellation),
            _ => await GradebookFile.OpenToChange((GradebookPlace.InFile)place, time, cancellation),
        };

    /// <summary>One that is there, also while somebody else writes to it.</summary>
    /// <inheritdoc cref="OpenOrCreate"/>
    public static async Task<OpenGradebook> OpenToRead(GradebookPlace place, TimeProvider time, CancellationToken cancellation) =>
        place switch
        {
            GradebookPlace.InDatabase there => await GradebookDatabase.OpenToRead(there, time, cancellation),
            _ => await GradebookFile.OpenToRead((GradebookPlace.InFile)place, time, cancellation),
        };

    /// <summary>Asks in one go.</summary>
    /// <param name="question">May be asked again, where the gradebook could not be had.</param>
    /// <exception cref="GradebookException">The store fails.</exception>
    public T Ask<T>(Func<GradebookContext, T> question) => Do(question, isRepeatable: true);

    /// <summary>Changes several things, or none of them.</summary>
    /// <param name="isRepeatable">Whether it may be done again where nobody knows if it was done: a connection may break at the
    /// very end.</param>
    /// <exception cref="GradebookException">The store fails.</exception>
    public virtual T Change<T>(Func<GradebookContext, T> change, bool isRepeatable = false) =>
        Do(
            tables =>
            {
                using var transaction = tables.Database.BeginTransaction();
                var changed = change(tables);
                transaction.Commit();
                return changed;
            },
            isRepeatable
        );

    /// <summary>Reads it as it is at one moment, whoever writes to it meanwhile.</summary>
    /// <inheritdoc cref="Ask"/>
    public T ReadWhole<T>(Func<GradebookContext, T> read) =>
        Ask(tables =>
        {
            using var moment = BeginMoment(tables);
            return read(tables);
        });

    /// <summary>What fails of the store in it is one line for people.</summary>
    public T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not GradebookException && Describe(e) is { } line)
        {
            throw new GradebookException(line);
        }
    }

    /// <summary>What is kept beside the rows, where rows came with numbers of their own.</summary>
    public virtual void CountOn(GradebookContext tables) { }

    /// <param name="open">To read; null where there is nothing in it.</param>
    protected static GradebookException InUse(GradebookPlace place, OpenGradebook? open)
    {
        var last = open?.Ask(tables => tables.Gradings.OrderByDescending(g => g.Id).FirstOrDefault());
        var who = last is { Ended: null } ? $"process {last.Process} on {last.Machine}, which grades into it" : "another grader";
        return new($"The gradebook '{place.Shown}' is in use by {who}. Wait until that has ended. {place.Otherwise}");
    }

    /// <summary>The tables, over a connection that is open.</summary>
    protected abstract GradebookContext Connect();

    protected abstract IDbContextTransaction BeginMoment(GradebookContext tables);

    /// <summary>A line; null where it is not the store that failed.</summary>
    protected abstract string? Describe(Exception thrown);

    /// <summary>Why it is worth waiting, in a sentence, and for how long; null where it is not.</summary>
    protected abstract string? WhyToWait(Exception thrown, bool isRepeatable);

    protected abstract TimeSpan BetweenAttempts { get; }

    private T Do<T>(Func<GradebookContext, T> what, bool isRepeatable)
    {
        return Guarded(() =>
        {
            lock (_turn)
            {
                return Wait is null ? DoOnce() : Wait.Until(DoOnce, e => WhyToWait(e, isRepeatable), BetweenAttempts);
            }
        });

        T DoOnce()
        {
            using var tables = Connect();
            return what(tables);
        }
    }

    public abstract void Dispose();
}
