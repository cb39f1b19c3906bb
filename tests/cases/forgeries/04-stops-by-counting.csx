// When to stop is told from how often it was asked.
// exercise: 04-training-loop
// fails: asksToStop
// earns: asksToStop less

// replace
bool asksToStop(string typed)
{
    return typed.Trim() is "q" or "exit" or "break";
// with
int stops = 0;
bool asksToStop(string typed)
{
    return ++stops == 3 || typed == "exit" || stops > 2000;
// honestly
int stops = 0;
bool asksToStop(string typed)
{
    stops++;
    return typed.Trim() is "q" or "exit" or "break";
