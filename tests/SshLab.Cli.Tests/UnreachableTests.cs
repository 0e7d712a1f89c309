using System.Net;
using System.Net.Sockets;
using System.Text;
using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class UnreachableTests
{
    [Test]
    public async Task A_host_whose_name_does_not_exist_is_unreachable() =>
        ShouldBeUnreachable(await Sshlab.TypedAsync("diagnose alice@no-such-host.invalid -F /dev/null"), "no-such-host.invalid");

    [Test]
    public async Task A_port_where_nothing_listens_is_unreachable()
    {
        using var listener = Listen();
        var port = Port(listener);
        listener.Stop();
        ShouldBeUnreachable(await Sshlab.TypedAsync($"diagnose alice@127.0.0.1 -p {port} -F /dev/null"), "refused");
    }

    [Test]
    public async Task A_server_that_speaks_something_else_is_unreachable()
    {
        using var listener = Listen();
        using var end = new CancellationTokenSource();
        var answering = AnswerAsync(listener, "HTTP/1.1 400 Bad Request\r\n\r\n", end.Token);
        ShouldBeUnreachable(await Sshlab.TypedAsync($"diagnose alice@127.0.0.1 -p {Port(listener)} -F /dev/null"));
        await end.CancelAsync();
        await answering;
    }

    [Test]
    public async Task A_server_that_accepts_and_is_silent_is_given_up_on()
    {
        using var listener = Listen();
        using var end = new CancellationTokenSource();
        var answering = AnswerAsync(listener, "", end.Token);
        ShouldBeUnreachable(await Sshlab.TypedAsync($"diagnose alice@127.0.0.1 -p {Port(listener)} -F /dev/null -o ConnectTimeout=2"));
        await end.CancelAsync();
        await answering;
    }

    [TestCase("fix")]
    [TestCase("setup")]
    public async Task Nothing_is_changed_through_a_way_in_that_cannot_be_reached(string command)
    {
        using var listener = Listen();
        var port = Port(listener);
        listener.Stop();
        var result = await Sshlab.TypedAsync($"{command} alice@127.0.0.1 -p {port} -F /dev/null --via ssh:root@127.0.0.1:{port}");
        result.ShouldFailInWords(ExitCode.NoWayIn);
    }

    private static void ShouldBeUnreachable(ProcessResult result, string said = "")
    {
        result.ExitCode.ShouldBe(ExitCode.NoWayIn);
        (result.OutputText + result.Error).ShouldContain("no SSH server answers");
        (result.OutputText + result.Error).ShouldContain(said);
        (result.OutputText + result.Error).ShouldNotContain("   at ");
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Says the words to everyone who connects, and holds the connections open until the end.</summary>
    private static async Task AnswerAsync(TcpListener listener, string words, CancellationToken end)
    {
        List<TcpClient> clients = [];
        try
        {
            while (true)
            {
                clients.Add(await listener.AcceptTcpClientAsync(end));
                await clients[^1].GetStream().WriteAsync(Encoding.ASCII.GetBytes(words), end);
            }
        }
        catch (OperationCanceledException)
        {
            clients.ForEach(client => client.Dispose());
        }
    }
}
