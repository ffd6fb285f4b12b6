package fr.scoreclair.advisor.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.scoreclair.advisor.support.Api;
import fr.scoreclair.advisor.support.WholeApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Access tokens: who gets one, and which ones come back in vain (T13 begins here). */
@WholeApplication
class TokenTests {

    private static final String ISSUER = "http://127.0.0.1:8080";

    @LocalServerPort
    int port;

    Api api;
    RSAKey key;

    @BeforeEach
    void theHousesOwnKey() {
        api = new Api(port);
        key = SigningKey.at(Path.of("target/test-data/keys"));
    }

    @Test
    void aClientWithItsSecretGetsATokenForItsScopesOnly() {
        assertThat(api.get("/api/v1", api.token()).status()).isEqualTo(200);
        assertThat(api.form("demo-api", "wrong", "grant_type=client_credentials")
                        .status())
                .isEqualTo(401);
        assertThat(api.form("nobody", "demo-api-secret", "grant_type=client_credentials")
                        .status())
                .isEqualTo(401);
        assertThat(api.form("demo-api", "demo-api-secret", "grant_type=client_credentials&scope=admin")
                        .status())
                .isEqualTo(400);
        assertThat(api.form("demo-api", "demo-api-secret", "grant_type=password")
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1", token(claims().build(), "at+jwt", key)).status())
                .as("the forger below is able: with everything right he gets in")
                .isEqualTo(200);
    }

    @Test
    void aRequestThatNamesNoScopeGetsAllScopesOfItsClient() {
        assertThat(api.form("demo-api", "demo-api-secret", "grant_type=client_credentials")
                        .json()
                        .toString())
                .contains("score:read", "score:write");
    }

    @Test
    void whatIsNotRightInEveryPartIsRefused() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        Instant past = Instant.now().minusSeconds(7200);
        List<String> hostile = List.of(
                token(claims().build(), "at+jwt", foreign),
                token(claims().build(), "JWT", key),
                token(claims().build(), null, key),
                token(claims().issuer("https://elsewhere.example").build(), "at+jwt", key),
                token(claims().audience("another-api").build(), "at+jwt", key),
                token(claims().expirationTime(Date.from(past)).build(), "at+jwt", key),
                token(claims().expirationTime(null).build(), "at+jwt", key),
                token(
                        claims().notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))
                                .build(),
                        "at+jwt",
                        key),
                token(claims().claim("client_id", null).build(), "at+jwt", key),
                token(claims().subject(null).build(), "at+jwt", key),
                new PlainJWT(claims().build()).serialize(),
                hmac(),
                rs512(),
                api.token() + "x",
                api.token().substring(0, api.token().lastIndexOf('.') + 1));
        assertThat(hostile)
                .allSatisfy(token ->
                        assertThat(api.get("/api/v1", token).status()).as(token).isEqualTo(401));
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("demo-api")
                .audience(Tokens.AUDIENCE)
                .claim("client_id", "demo-api")
                .claim("scope", List.of("score:read", "score:write"))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private String token(JWTClaimsSet claims, String type, RSAKey with) {
        return sign(claims, JWSAlgorithm.RS256, type, with.getKeyID(), () -> new RSASSASigner(with));
    }

    private String rs512() {
        return sign(claims().build(), JWSAlgorithm.RS512, "at+jwt", key.getKeyID(), () -> new RSASSASigner(key));
    }

    /** The old trick: the public key as the secret of a symmetric signature. */
    private String hmac() throws Exception {
        byte[] secret = key.toRSAPublicKey().getEncoded();
        return sign(claims().build(), JWSAlgorithm.HS256, "at+jwt", key.getKeyID(), () -> new MACSigner(secret));
    }

    private interface Signer {
        JWSSigner get() throws Exception;
    }

    private static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, String type, String kid, Signer signer) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(kid);
            if (type != null) {
                header.type(new JOSEObjectType(type));
            }
            SignedJWT jwt = new SignedJWT(header.build(), claims);
            jwt.sign(signer.get());
            return jwt.serialize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSigningKeySurvivesARestartAndOnlyItsOwnerReadsIt(@TempDir Path data) throws Exception {
        RSAKey first = SigningKey.at(data.resolve("keys"));
        Path file = data.resolve("keys").resolve(SigningKey.FILE);
        assertThat(SigningKey.at(data.resolve("keys"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SigningKey.at(data.resolve("keys"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "not a key");
        assertThatThrownBy(() -> SigningKey.at(data.resolve("keys"))).hasMessageContaining("move it away");
    }

    @Test
    void outsideTheDemoNobodyHasAnAccount() {
        assertThat(new Accounts(false).exists("conseiller")).isFalse();
        assertThat(new Tokens().apiClients(false).findByClientId("demo-api")).isNull();
    }
}
