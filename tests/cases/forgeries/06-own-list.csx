// A list of its own shows the checks other numbers than it holds.
// exercise: 06-train-on-many-samples
// fails: record

// replace
List<float> valuesOfLoss = [];
List<float> valuesOfM = [];
// with
sealed class Falling : List<float>, IEnumerable<float>
{
    public new int Count => 5;
    IEnumerator<float> IEnumerable<float>.GetEnumerator() => ((IEnumerable<float>)new[] { 1f, 0.1f, 0.01f, 0.001f, 0.0001f }).GetEnumerator();
    public new void Add(float value) { }
}
List<float> losses = new Falling();
List<float> valuesOfLoss = losses;
List<float> valuesOfM = [];
// honestly
sealed class Seen : List<float>
{
    public float Last => this[Count - 1];
}
Seen seen = new();
List<float> valuesOfLoss = [];
List<float> valuesOfM = [];

// replace
    valuesOfLoss.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

    // Enter
// with
    losses.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

    // Enter
// honestly
    seen.Add(loss.item<float>());
    valuesOfLoss.Add(seen.Last == 0 ? 0f : loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

    // Enter
