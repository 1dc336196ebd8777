package org.faceauth.e2e.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.StackException;

/** Held while the system is being started, so that two starts at once don't trip over each other. */
final class StartLock implements AutoCloseable {

    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    static StartLock take(Home home) {
        Path file = home.processes().resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StackException("Another ./run is starting the system right now: wait for it to finish.");
            }
            return new StartLock(channel);
        } catch (IOException e) {
            throw new StackException("The lock file " + file + " can't be written: check its permissions.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("The start lock could not be released.", e);
        }
    }
}
