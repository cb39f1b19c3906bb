// await foreach asks for an enumerator, which is made by another function.
// found in: size

class Trick
{
    public IAsyncEnumerator<double> GetAsyncEnumerator() => Numbers();

    async IAsyncEnumerator<double> Numbers()
    {
        yield return Math.Abs(-1);
    }
}

#region hole size
async Task<double> f()
{
    await foreach (var v in new Trick())
        return v;
    return 0;
}

result = f().Result;
#endregion
