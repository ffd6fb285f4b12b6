package fr.scoreclair.advisor.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key that signs access tokens: made once, kept under the data folder as a JWK only its owner may read, so that tokens
 * survive a restart. RSA, since verifying (every call) is what must be cheap, not signing (once per token).
 */
@Configuration(proxyBeanMethods = false)
class SigningKey {

    static final String FILE = "token-signing.jwk";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    @Bean
    JWKSource<SecurityContext> signingKeys(@Value("${scoreclair.data:var}") Path data) {
        return new ImmutableJWKSet<>(new JWKSet(at(data.resolve("keys"))));
    }

    static RSAKey at(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            tighten(file);
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the token signing key cannot be read or written", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the token signing key is not a JWK: move it away to have a new one", e);
        }
    }

    private static void make(Path folder, Path file) throws IOException, JOSEException {
        Files.createDirectories(folder, attributes(folder, OWNER_FOLDER));
        RSAKey key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        Path fresh = Files.createTempFile(folder, "token-signing", ".new", attributes(folder, OWNER_ONLY));
        try {
            Files.writeString(fresh, key.toJSONString(), StandardOpenOption.TRUNCATE_EXISTING);
            Files.createLink(file, fresh); // fails where another process was first, unlike a move
        } catch (FileAlreadyExistsException first) {
            // two nodes started at once: the first one's key stands
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void tighten(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static FileAttribute<?>[] attributes(Path near, Set<PosixFilePermission> permissions) {
        return posix(near)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(@Nullable Path path) {
        return path != null
                && path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
